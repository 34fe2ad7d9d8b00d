import { ownFolder } from "../../model/own-layer";
import type { DistrictFiles } from "../read/district-files";
import type { OwnStore } from "./own-store";

/** The files of a district with those of its own layers among them; a saved district has files there itself. */
export function filesWithOwn(shipped: DistrictFiles, store: OwnStore, district: string): DistrictFiles {
  return {
    ...shipped,
    async read(path, signal) {
      if (!path.startsWith(ownFolder)) return shipped.read(path, signal);
      const layer = (await store.list(district)).layers.find(({ entry }) => entry.file === path);
      return layer === undefined ? shipped.read(path, signal) : store.read(layer);
    },
  };
}
