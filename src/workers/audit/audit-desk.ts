import { runInSlices } from "../../geo/control";
import { compareSteps } from "../../indicators/compare-profiles";
import { fireSize, fireSurroundings } from "../../indicators/fire-surroundings";
import { indicatorById } from "../../indicators/indicator-by-id";
import { mandatoryMissed } from "../../indicators/judge";
import { mergeEntries, type ScoreCard, type ScoreSheet, scoreSteps } from "../../indicators/score-card";
import { scoreCards } from "../../indicators/score-cards/registry";
import type { FeatureRole } from "../../model/role";
import type { DistrictSource } from "../district-source";
import { rolesOf } from "../figure-desk";
import type { JobContext } from "../job-context";
import { answersIn, placeChain } from "../place-entries";
import type { AuditJobs, ScoredCard } from "./audit-jobs";

/** The bodies of the jobs of an audit. */
export type AuditDesk = {
  readonly [N in keyof AuditJobs]: (
    request: AuditJobs[N][0],
    context: JobContext,
  ) => Promise<AuditJobs[N][1]>;
};

/** Answers what an auditor asks, over districts from `source`. */
export function auditDesk(source: DistrictSource): AuditDesk {
  return {
    async compare({ district: url, indicator: id, params = {} }, context) {
      const indicator = indicatorById(id);
      if (indicator === undefined) throw new RangeError(`there is no indicator “${id}”`);
      const { district, profiles } = await source.need(url, rolesOf(indicator), context);
      const steps = compareSteps(indicator, district, { profiles, params });
      const rows = await runInSlices(steps, controlOf(context, id), () => context.breathe());
      return rows.map(({ profile, differsIn, figure }) => ({
        profile,
        summary: figure.summary,
        verdict: figure.verdict,
        mandatoryMissed: mandatoryMissed(figure).length,
        missing: figure.missing,
        differsIn,
      }));
    },
    async surroundings({ district: url, lng, lat, radiusMetres, burnedSquareMetres }, context) {
      const { district } = await source.need(url, ["posts", "compounds"], context);
      const { places, ...around } = fireSurroundings(district, [lng, lat], { radiusMetres });
      const chain = placeChain(district, places.at(-1)?.code ?? "");
      const size = burnedSquareMetres === null ? null : fireSize(burnedSquareMetres);
      return { ...around, places: chain, answers: answersIn(district, chain), size };
    },
    // Fetched when first asked for: the first view does not need the overlay of it.
    overlap: async (request, context) =>
      (await import("./overlap-ground")).overlapGround(source, request, context),
    async "score-cards"({ district: url, own = [] }, context) {
      const open = await source.need(url, rolesOfCards, context);
      const { sheets = [], problems = [] } = (await open.readScores?.()) ?? {};
      const cards: ScoredCard[] = [];
      for (const card of scoreCards) {
        const entries = mergeEntries(entriesOf(sheets, card), entriesOf(own, card));
        const steps = scoreSteps(card, open.district, entries, { profiles: open.profiles });
        const score = await runInSlices(steps, controlOf(context, card.id), () => context.breathe());
        cards.push({ card, score, entries, problems });
      }
      return cards;
    },
  };
}

const entriesOf = (sheets: readonly ScoreSheet[], { id }: ScoreCard) =>
  sheets.filter(({ card }) => card === id).flatMap(({ entries }) => entries);

const controlOf = ({ signal, progress }: JobContext, what: string) => ({
  cancelled: () => signal.aborted,
  progress: (done: number, total: number) => progress({ done, total, what }),
});

/** What the computed rows of the cards look at. */
const rolesOfCards: readonly FeatureRole[] = [
  ...new Set(
    scoreCards.flatMap(({ rows }) =>
      rows.flatMap(({ indicator }) => {
        const found = indicator === undefined ? undefined : indicatorById(indicator);
        return found === undefined ? [] : rolesOf(found);
      }),
    ),
  ),
];
