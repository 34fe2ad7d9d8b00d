import { runInSlices } from "../geo/control";
import { figureSteps } from "../indicators/compute-figure";
import { factsThatMatter } from "../indicators/facts-that-matter";
import type { Figure } from "../indicators/figure";
import type { Indicator } from "../indicators/indicator";
import { shippedProfiles } from "../indicators/profiles/registry";
import { indicators } from "../indicators/registry";
import type { FeatureRole, Role } from "../model/role";
import type { DistrictSource, OpenDistrict } from "./district-source";
import type { JobContext } from "./job-context";
import type { FigureChoice } from "./job-map";

/** All indicators alike, without the types of their inputs and parameters. */
export const allIndicators: readonly Indicator[] = indicators as unknown as readonly Indicator[];

/** How many figures are kept: every indicator under several profiles and parameters. */
const mostKept = 300;

/** The roles an indicator looks at. */
export function rolesOf({
  inputs,
  alsoUses,
}: Pick<Indicator, "inputs" | "alsoUses">): readonly FeatureRole[] {
  return [...inputs, ...(alsoUses ?? [])];
}

/** Computes figures and keeps them as long as the files they are made of stay the same. */
export interface FigureDesk {
  /** Throws a RangeError for an indicator there is not. */
  figure(url: string, choice: FigureChoice, context: JobContext): Promise<Figure>;
  /** Those of them that are computed already, without waiting for anything. */
  known(open: OpenDistrict, profiles: Readonly<Record<string, string>> | undefined): readonly Figure[];
  all(
    url: string,
    profiles: Readonly<Record<string, string>> | undefined,
    context: JobContext,
  ): Promise<readonly Figure[]>;
}

export function createFigureDesk(source: DistrictSource): FigureDesk {
  const kept = new Map<string, Figure>();
  async function figure(url: string, choice: FigureChoice, context: JobContext): Promise<Figure> {
    const indicator = allIndicators.find(({ id }) => id === choice.indicator);
    if (indicator === undefined) throw new RangeError(`there is no indicator “${choice.indicator}”`);
    const open = await source.need(url, rolesOf(indicator), context);
    const key = keyOf(open, indicator, choice);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const steps = figureSteps(indicator, open.district, {
      profileId: choice.profile ?? null,
      params: choice.params ?? {},
      profiles: open.profiles,
    });
    const cancelled = () => context.signal.aborted;
    const made = await runInSlices(steps, { cancelled }, () => context.breathe());
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return made;
  }
  return {
    figure,
    known: (open, profiles) =>
      allIndicators.flatMap((indicator) => {
        const choice = { indicator: indicator.id, profile: profiles?.[indicator.id] ?? null };
        return kept.get(keyOf(open, indicator, choice)) ?? [];
      }),
    async all(url, profiles, context) {
      const figures: Figure[] = [];
      for (const [done, { id }] of allIndicators.entries()) {
        context.progress({ done, total: allIndicators.length, what: id });
        figures.push(await figure(url, { indicator: id, profile: profiles?.[id] ?? null }, context));
      }
      context.progress({ done: figures.length, total: figures.length, what: "" });
      return figures;
    },
  };
}

/** Everything a figure depends on, as a text. */
function keyOf({ summary, profiles }: OpenDistrict, indicator: Indicator, choice: FigureChoice): string {
  const roles = new Set<Role>(["boundary", "towns", "villages", "grids", ...rolesOf(indicator)]);
  const hashes = [...roles].map((role) => summary.hashes[role] ?? "-");
  const own = profiles.length === 0 ? "" : JSON.stringify(profiles.map(({ id }) => id));
  const params = Object.entries(choice.params ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    summary.url,
    summary.manifestHash,
    factsThatMatter(indicator, [...shippedProfiles, ...profiles]).map((fact) => summary.liveFacts?.[fact]),
    hashes,
    own,
    indicator.id,
    choice.profile ?? null,
    params,
  ]);
}
