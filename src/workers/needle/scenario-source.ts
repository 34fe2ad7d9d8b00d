import {
  changedDatasets,
  type ScenarioLayers,
  skippedProblems,
} from "../../planning/scenario/scenario-district";
import { type ChangedRole, changedSource, withChangedRoles } from "../changed-layers";
import type { DistrictArchive, DistrictSource, OpenDistrict } from "../district-source";

const mark = "#scenario=";

/** A district's URL with a scenario over it, as jobs are asked for it: everything is in the name, so nothing is kept. */
export const scenarioUrl = (base: string, layers: ScenarioLayers): string =>
  `${base}${mark}${JSON.stringify(layers)}`;

/** How many scenarios stay parsed: two compared, and a few steps of undo. */
const mostParsed = 8;
const parsed = new Map<string, ScenarioLayers>();

function layersOf(url: string, at: number): ScenarioLayers {
  const known = parsed.get(url);
  if (known !== undefined) return known;
  const layers = JSON.parse(url.slice(at + mark.length)) as ScenarioLayers;
  parsed.set(url, layers);
  const [oldest] = parsed.keys();
  if (parsed.size > mostParsed && oldest !== undefined) parsed.delete(oldest);
  return layers;
}

function split(url: string): { readonly base: string; readonly layers: ScenarioLayers } | null {
  const at = url.indexOf(mark);
  return at < 0 ? null : { base: url.slice(0, at), layers: layersOf(url, at) };
}

function changesIn(open: OpenDistrict, layers: ScenarioLayers): readonly ChangedRole[] {
  const { datasets, skipped } = changedDatasets(open.district, layers);
  return datasets.map((dataset) => ({
    dataset,
    hash: `${open.summary.hashes[dataset.role] ?? "none"}+${layers.key}`,
    problems: skippedProblems(
      skipped.filter(({ edit }) => edit.role === dataset.role),
      layers,
    ),
  }));
}

/** Answers a district's URL with a scenario in it by the district as it would be; all others as before. */
export function scenarioSource(source: DistrictSource): DistrictSource {
  return changedSource(source, (url) => {
    const parts = split(url);
    return parts && { base: parts.base, change: (open) => changesIn(open, parts.layers) };
  });
}

/** The same for files read anew: the edits are laid over what they say now. */
export function scenarioArchive(archive: DistrictArchive): DistrictArchive {
  return {
    digest: archive.digest,
    async anew(url, roles, context) {
      const parts = split(url);
      if (parts === null) return archive.anew(url, roles, context);
      const open = await archive.anew(parts.base, roles, context);
      return withChangedRoles(open, changesIn(open, parts.layers));
    },
  };
}
