import type { LayerOrigin } from "../../model/manifest";
import { ownFolder } from "../../model/own-layer";
import type { TakingLayer } from "../../workers/own-jobs";
import type { TakenLayer } from "./taken-layer";

const endings = { geojson: "geojson", tif: "tif", asc: "asc", hgt: "hgt" } as const;

/** What the doctor hands over as a layer of the district: as a manifest would have it, with where it comes from. */
export function ownLayerOf(taken: TakenLayer): TakingLayer {
  const { source, repairs, setAside } = taken;
  const origin: LayerOrigin = {
    file: source.file,
    ...(source.hash === undefined ? {} : { hash: source.hash }),
    encoding: source.encoding.name,
    ...(source.crs.code === null ? {} : { crs: source.crs.code }),
    ...(source.datum === null ? {} : { datum: source.datum.name }),
    features: source.features,
    repairs: statements(repairs),
    setAside: statements(setAside),
  };
  return {
    entry: {
      id: taken.id,
      role: taken.role,
      file: `${ownFolder}${taken.id}.${endings[taken.format]}`,
      name: { ...taken.name },
      source: source.layer === "" ? source.file : `${source.file} (${source.layer})`,
      date: source.date,
      licence: "—",
      origin,
    },
    mode: taken.mode,
    features: taken.features,
  };
}

function statements(problems: TakenLayer["repairs"]): LayerOrigin["repairs"] {
  return problems.map(({ code, count, params }) => ({ code, count, params: { ...params } }));
}
