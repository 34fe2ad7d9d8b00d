import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Figure } from "../../indicators/figure";
import type { FeatureRole } from "../../model/role";
import type { Catalogue, IndicatorEntry } from "../../workers/catalogue";
import type { DistrictSummary } from "../../workers/district-summary";
import type { FigureChoice } from "../../workers/job-map";
import type { Jobs } from "../../workers/jobs";
import { answersOf } from "./answers";
import { hashKey } from "./keys";

/** Roles a figure is made of; none while the catalogue is on its way. */
export function rolesOfIndicator(catalogue: Catalogue | undefined, id: string): readonly FeatureRole[] {
  const entry = catalogue?.indicators.find((indicator) => indicator.id === id);
  return entry === undefined ? [] : rolesOfEntry(entry);
}

/** Facts a figure may change with; none while the catalogue is on its way. */
export function factsOfIndicator(catalogue: Catalogue | undefined, id: string): readonly string[] {
  return catalogue?.indicators.find((indicator) => indicator.id === id)?.facts ?? [];
}

export const rolesOfEntry = ({ inputs, alsoUses }: IndicatorEntry): readonly FeatureRole[] => [
  ...inputs,
  ...alsoUses,
];

/** Every way to write the same choice as one. */
function sameChoice({ indicator, profile, params }: FigureChoice) {
  return { indicator, profile: profile ?? null, params: params ?? {} };
}

/** Figures computed in advance, kept apart from chosen ones so that a choice is not stuck behind them. */
export function advanceKey(
  district: string,
  choice: FigureChoice,
  summary: DistrictSummary | undefined,
  roles: readonly FeatureRole[],
  facts: readonly string[],
) {
  return ["figures", district, sameChoice(choice), hashKey(summary, roles, facts)] as const;
}

interface AdvanceOptions {
  readonly client: QueryClient;
  readonly jobs: Pick<Jobs, "run">;
  readonly district: string;
  readonly summary: DistrictSummary | undefined;
}

/**
 * One figure in advance: as soon as its own files are there, behind everything a reader waits for.
 *
 * While it is computed anew for newer files, the answer for the older ones stays.
 */
export function advanceQuery(
  { client, jobs, district, summary }: AdvanceOptions,
  entry: IndicatorEntry,
  profile: string | undefined,
) {
  const choice = { indicator: entry.id, profile: profile ?? null };
  const roles = rolesOfEntry(entry);
  const queryKey = advanceKey(district, choice, summary, roles, entry.facts);
  return queryOptions<Figure>({
    queryKey,
    enabled: isSettled(summary, roles),
    queryFn: ({ signal }) => jobs.run("figure", { district, ...choice, background: true }, { signal }),
    // The same question answered last, whatever its files were or a scenario said then.
    placeholderData: () => answersOf(client).last(queryKey) as Figure | undefined,
  });
}

/** Whether every file of these roles was looked for. */
function isSettled(summary: DistrictSummary | undefined, roles: readonly FeatureRole[]): boolean {
  if (summary === undefined) return false;
  return (
    summary.stage === "all" || roles.every((role) => role in summary.hashes || summary.missing.includes(role))
  );
}
