import { createFrame } from "../geo/frame";
import { boundingBox } from "../geo/positions";
import type { Dataset, Datasets, District } from "../model/district";
import type { Problem } from "../model/problem";
import type { FeatureRole, Role } from "../model/role";
import type { DistrictSource, OpenDistrict } from "./district-source";
import type { DistrictSummary } from "./district-summary";
import { placeEntriesOf } from "./place-entries";

/** One role with other features than its files gave. */
export interface ChangedRole<R extends FeatureRole = FeatureRole> {
  readonly dataset: Dataset<R>;
  /** Differs from the hash of the files exactly when the features do; every figure and answer is kept under it. */
  readonly hash: string;
  /** What went wrong when it was changed; listed with the district's own problems. */
  readonly problems?: readonly Problem[];
}

/**
 * The same district with other features in some roles. Nothing of the old one is changed: roles that are not
 * named stay the very same objects, so that what was computed from them is used again.
 *
 * Layers a user takes into a district are files like the others and come with the district itself; this is for what
 * stands over it, as the edits of a scenario do.
 */
export function withChangedRoles(open: OpenDistrict, changed: readonly ChangedRole[]): OpenDistrict {
  if (changed.length === 0) return open;
  const { district, summary } = open;
  const own = changed.map(({ dataset }) => [dataset.role, dataset] as const);
  const datasets = { ...district.datasets, ...Object.fromEntries(own) } as Datasets;
  const present = new Set<Role>(changed.map(({ dataset }) => dataset.role));
  const next: District = {
    ...district,
    datasets,
    problems: [...district.problems, ...problemsOf(changed)],
    frame: present.has("boundary") ? frameOf(datasets, district) : district.frame,
    missing: district.missing.filter((role) => !present.has(role)),
  };
  return { ...open, district: next, summary: summaryOf(next, summary, changed) };
}

const problemsOf = (changed: readonly ChangedRole[]): readonly Problem[] =>
  changed.flatMap(({ problems = [] }) => problems);

function frameOf({ boundary }: Datasets, { frame }: District): District["frame"] {
  const box = boundingBox(boundary?.items.map(({ geometry }) => geometry) ?? []);
  return box === null ? frame : createFrame({ lng: (box[0] + box[2]) / 2, lat: (box[1] + box[3]) / 2 });
}

function summaryOf(
  district: District,
  before: DistrictSummary,
  changed: readonly ChangedRole[],
): DistrictSummary {
  const places = placeEntriesOf(district);
  const hashes = changed.map(({ dataset, hash }) => [dataset.role, hash] as const);
  const counts = changed.map(({ dataset }) => [dataset.role, dataset.items.length] as const);
  return {
    ...before,
    hashes: { ...before.hashes, ...Object.fromEntries(hashes) },
    counts: { ...before.counts, ...Object.fromEntries(counts) },
    problems: [...before.problems, ...problemsOf(changed)],
    missing: district.missing,
    places,
    bounds: places[0]?.level === "county" ? places[0].bounds : before.bounds,
  };
}

/** Which district a URL speaks of and what is changed in it; `change` is called with what is loaded of it. */
export interface Changes {
  readonly base: string;
  readonly change: (open: OpenDistrict) => readonly ChangedRole[];
}

/** How many changed districts stay made: every step of an edit is one, and old ones are seldom asked for again. */
const mostKept = 8;

/**
 * A source that answers some URLs with a changed district, so that every job (figures, drawing, lists, search)
 * follows without knowing. `changesOf` gives null for a URL that is the district itself.
 *
 * As long as neither the district nor the hashes of the changes differ the answer is the very same object.
 */
export function changedSource(
  source: DistrictSource,
  changesOf: (url: string) => Changes | null,
): DistrictSource {
  const kept = new Map<
    string,
    { readonly of: District; readonly hashes: string; readonly made: OpenDistrict }
  >();
  async function answer(url: string, ask: (base: string) => Promise<OpenDistrict>): Promise<OpenDistrict> {
    const changes = changesOf(url);
    if (changes === null) return ask(url);
    const open = await ask(changes.base);
    const changed = changes.change(open);
    const hashes = changed.map(({ hash }) => hash).join("+");
    const before = kept.get(url);
    // The summary is made anew each time: it tells how far the files are.
    if (before?.of === open.district && before.hashes === hashes)
      return { ...before.made, summary: summaryOf(before.made.district, open.summary, changed) };
    const made = withChangedRoles(open, changed);
    kept.set(url, { of: open.district, hashes, made });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return made;
  }
  return {
    ...source,
    peek: (url) => answer(url, (base) => source.peek(base)),
    open: (url, stage, context) => answer(url, (base) => source.open(base, stage, context)),
    need: (url, roles, context) => answer(url, (base) => source.need(base, roles, context)),
    refresh: (url, layers, context) => answer(url, (base) => source.refresh(base, layers, context)),
  };
}
