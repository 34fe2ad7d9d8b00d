import { coverage } from "../../geo/coverage/coverage";
import { type CoverCurve, coverCurveSteps } from "../../planning/siting/advice/cover-curve";
import {
  type CapacitatedSnapshot,
  improveCapacitatedCover,
} from "../../planning/siting/capacity/capacitated-cover";
import { improveFullCover } from "../../planning/siting/full-cover/full-cover";
import { improveMaximalCover } from "../../planning/siting/maximal-cover";
import { problemOf } from "../../planning/siting/scene/problem-of";
import type { SitingProblem } from "../../planning/siting/siting-problem";
import type { JobContext } from "../job-context";
import { describeAdvice, servicesOf } from "./describe-advice";
import type { SitingCase } from "./scene-of";
import type { Advice, AdviceCurve, SitingAsk } from "./siting-ask";

/** An answer of any of the searches, as far as advice looks at it. */
export interface Answer {
  readonly sites: readonly number[];
  /** In the question's weight, with what stands. */
  readonly covered: number;
  readonly upperBound: number;
  readonly gap: number;
  readonly proven: boolean;
  readonly phase: Advice["phase"];
  readonly leastSites: number | null;
  readonly loads: ReadonlyMap<number, number> | null;
}

/** Telling less often than this leaves the reader waiting, more often the page redrawing. */
const tellEveryMs = 250;

/** The curve goes on to so many places, or twice as many as asked for. */
const leastCurve = 8;

/**
 * Looks for ever better places and tells each better answer, with its bound, as progress; the thread is given back every few
 * milliseconds. Ends when the answer is proven or the time is up, and never tells what the coverage code did not confirm.
 *
 * @throws Error when the search and the coverage code disagree.
 */
export async function advise(found: SitingCase, ask: SitingAsk, context: JobContext): Promise<Advice> {
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  const problem = problemOf(found.scene, rulesOf(ask));
  const search = answersOf(problem, ask);
  let curve: AdviceCurve | null = null;
  let told: { readonly advice: Advice; readonly at: number } | null = null;
  let step = search.next();
  const tell = (answer: Answer): Advice => {
    const same = told !== null && told.advice.sites.length > 0 && sameSites(told.advice, found, answer);
    const advice: Advice =
      same && told !== null
        ? { ...told.advice, ...boundOf(answer), curve, elapsedMs: elapsed() }
        : { ...describeAdvice(found, problem, answer), curve, elapsedMs: elapsed() };
    told = { advice, at: elapsed() };
    context.progress({
      done: Math.min(elapsed(), ask.seconds * 1000),
      total: ask.seconds * 1000,
      what: answer.phase,
      advice,
    });
    return advice;
  };
  let last = step.value;
  tell(last);
  const wantsCurve = ask.capacity === null && ask.standing !== "move";
  while (step.done !== true && !last.proven && elapsed() < ask.seconds * 1000) {
    await context.breathe();
    step = search.next();
    last = step.value;
    // The curve comes once exchanging sites has made the answer worth looking at.
    if (wantsCurve && curve === null && last.phase !== "greedy") {
      tell(last);
      curve = await curveOf(problem, ask, last, context);
      tell(last);
    } else if (told === null || elapsed() - (told as { at: number }).at > tellEveryMs) tell(last);
  }
  if (wantsCurve && curve === null) curve = await curveOf(problem, ask, last, context);
  return withExact(tell(last), found, ask);
}

function rulesOf({ count, standing, spacingMetres, capacity, budget }: SitingAsk) {
  return {
    count,
    standing: standing === "move" ? ("move" as const) : ("stay" as const),
    spacingMetres,
    capacity,
    budget: budget?.total ?? null,
  };
}

function* answersOf(problem: SitingProblem, ask: SitingAsk): Generator<Answer, Answer> {
  if (ask.goal === "all") return yield* fullAnswers(problem);
  const steps = problem.capacities ? improveCapacitatedCover(problem) : improveMaximalCover(problem);
  for (;;) {
    const step = steps.next();
    const { loads } = step.value as Partial<CapacitatedSnapshot>;
    const answer = {
      ...step.value,
      leastSites: null,
      loads: loads ? new Map(loads.map(({ site, weight }) => [site, weight])) : null,
    };
    if (step.done) return answer;
    yield answer;
  }
}

function* fullAnswers(problem: SitingProblem): Generator<Answer, Answer> {
  const steps = improveFullCover(problem);
  for (;;) {
    const { value, done } = steps.next();
    const lost = value.unreachable.reduce((sum, demand) => sum + problem.weights[demand]!, 0);
    const { sites, covered, gap, proven, phase, lowerBoundSites } = value;
    const answer = { sites, covered, gap, proven, phase, leastSites: lowerBoundSites, loads: null };
    if (done) return { ...answer, upperBound: value.total - lost };
    yield { ...answer, upperBound: value.total - lost };
  }
}

const boundOf = ({ upperBound, gap, proven, phase, leastSites }: Answer) => ({
  upperBound,
  gap,
  proven,
  phase,
  leastSites,
});

function sameSites({ sites }: Advice, { scene }: SitingCase, answer: Answer): boolean {
  const ids = new Set(sites.map(({ id }) => id));
  return (
    sites.length === answer.sites.length &&
    answer.sites.every((site) =>
      ids.has((scene.candidates[site] ?? scene.standing[site - scene.candidates.length])!.id),
    )
  );
}

async function curveOf(
  problem: SitingProblem,
  ask: SitingAsk,
  answer: Answer,
  context: JobContext,
): Promise<AdviceCurve> {
  const most = Math.max(leastCurve, ask.goal === "all" ? answer.sites.length : 2 * ask.count);
  const steps = coverCurveSteps(problem, most);
  for (;;) {
    await context.breathe();
    const step = steps.next();
    if (step.done) return plainCurve(step.value);
  }
}

function plainCurve({ points, knee }: CoverCurve): AdviceCurve {
  return { points: points.map(({ count, covered }) => ({ count, covered })), knee: knee ?? null };
}

/** Ground is measured once more by the exact kernel: spots only stand for it. */
function withExact(advice: Advice, found: SitingCase, ask: SitingAsk): Advice {
  if (ask.weigh !== "area" || found.land === null) return advice;
  const { total } = coverage({
    services: servicesOf(found, advice.sites, ask.standing === "move"),
    demands: found.land,
    frame: found.scene.frame,
  });
  const { coveredSquareMetres, demandSquareMetres } = total;
  return { ...advice, exact: { coveredSquareMetres, demandSquareMetres } };
}
