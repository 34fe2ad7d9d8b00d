import type { LayerOrigin } from "../../model/manifest";
import { ownFolder } from "../../model/own-layer";
import type { Problem } from "../../model/problem";
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
    repairs: countsOf(repairs),
    setAside: countsOf(setAside),
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
    repairs,
    setAside,
  };
}

/** How often each code occurs, in the order of the first. A line that stands for several is counted as that many. */
function countsOf(problems: readonly Problem[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { code, params } of problems) {
    const known = code === "more" ? String(params?.code) : code;
    const times = code === "more" && typeof params?.count === "number" ? params.count : 1;
    counts.set(known, (counts.get(known) ?? 0) + times);
  }
  return [...counts].map(([code, count]) => ({ code, count }));
}
