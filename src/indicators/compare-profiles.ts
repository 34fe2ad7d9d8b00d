import { runToEnd, type Steps } from "../geo/control";
import type { District } from "../model/district";
import { type FigureOptions, figureSteps } from "./compute-figure";
import type { Figure } from "./figure";
import type { Indicator } from "./indicator";
import type { Profile } from "./profile";
import { profilesFor } from "./profiles-for";

/** What of a 口径 can make two figures of the same data differ. */
const ruleParts = [
  "radii",
  "categoryRadii",
  "denominator",
  "counts",
  "boundaryRule",
  "wetlandAllowance",
  "minPatchSquareMetres",
  "levels",
  "thresholds",
  "measureThresholds",
] as const satisfies readonly (keyof Profile)[];
export type RulePart = (typeof ruleParts)[number];

export interface ComparedProfile {
  readonly profile: Profile;
  readonly figure: Figure;
  /** The parts in which it differs from the first profile of the list. */
  readonly differsIn: readonly RulePart[];
}

/** One indicator on the same data under each profile that speaks of it: one table, each verdict, and what makes them differ. */
export function compareProfiles(
  indicator: Indicator,
  district: District,
  options: Omit<FigureOptions, "profileId"> = {},
): readonly ComparedProfile[] {
  return runToEnd(compareSteps(indicator, district, options));
}

/** The same in slices, for a worker; tells how many profiles are done. */
export function* compareSteps(
  indicator: Indicator,
  district: District,
  options: Omit<FigureOptions, "profileId"> = {},
): Steps<readonly ComparedProfile[]> {
  const profiles = profilesFor(indicator, options.profiles);
  const [first] = profiles;
  const rows: ComparedProfile[] = [];
  for (const profile of profiles) {
    const figure = yield* figureSteps(indicator, district, { ...options, profileId: profile.id });
    const differsIn = ruleParts.filter(
      (part) => first && ruleOf(profile, part, indicator) !== ruleOf(first, part, indicator),
    );
    rows.push({ profile, figure, differsIn });
    yield { done: rows.length, total: profiles.length };
  }
  return rows;
}

/** A part of a profile as far as it touches one indicator, as text to compare. */
function ruleOf(profile: Profile, part: RulePart, { id }: Pick<Indicator, "id">): string {
  if (part === "thresholds")
    return JSON.stringify(
      profile.thresholds
        .filter(({ indicator }) => indicator === id)
        .map(({ comparison, value, upTo, when }) => [comparison, value, upTo, when]),
    );
  if (part === "measureThresholds")
    return JSON.stringify(profile.measureThresholds?.filter(({ indicator }) => indicator === id) ?? []);
  return JSON.stringify(part === "counts" ? profile.counts?.[id] : profile[part]) ?? "";
}
