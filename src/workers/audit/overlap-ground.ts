import { type Progress, runInSlices, type Steps } from "../../geo/control";
import { coverageSteps } from "../../geo/coverage/coverage";
import { serviceSquareMetresSteps, unionSquareMetres } from "../../geo/coverage/dissolved-area";
import type { Service } from "../../geo/coverage/service";
import type { Frame } from "../../geo/frame";
import { type Overlap, overlapSteps } from "../../geo/overlay";
import { asOneArea } from "../../indicators/covered-land";
import { indicatorById } from "../../indicators/indicator-by-id";
import type { Area } from "../../model/entities";
import type { DistrictSource } from "../district-source";
import { rolesOf } from "../figure-desk";
import type { JobContext } from "../job-context";
import type { FigureChoice } from "../job-map";
import { reachIndicators } from "../needle/figure-of-things";
import { contextOf } from "../needle/hold-things";
import { reachOfFigure } from "../needle/reach-of-figure";
import type { MeasuredGround, OverlapGround } from "./audit-jobs";

/** Ground is told apart up to so many services: three times or more is one class. */
const deepest = 3;

/** The body of `overlap`. Rejects with a RangeError for a figure that no reach decides. */
export async function overlapGround(
  source: DistrictSource,
  request: FigureChoice & { readonly district: string },
  context: JobContext,
): Promise<OverlapGround> {
  const id = reachIndicators.find((each) => each === request.indicator);
  const indicator = indicatorById(request.indicator);
  if (id === undefined || indicator === undefined)
    throw new RangeError(
      `“${request.indicator}” is no figure of reach: expected one of ${reachIndicators.join(", ")}`,
    );
  const open = await source.need(request.district, rolesOf(indicator), context);
  const { datasets, frame } = open.district;
  const reach = reachOfFigure(id, request.params ?? {}, datasets, contextOf(open, request));
  const items =
    id === "park-coverage" ? datasets.parks : id === "facility-cover" ? datasets.facilities : datasets.posts;
  // One by one: what is put together as one service reaches no ground twice.
  const services = (items?.items ?? []).flatMap((item) => reach.servicesOf([item]));
  const steps = groundSteps(
    services,
    reach.land.map(({ geometry }) => geometry),
    frame,
  );
  const control = {
    cancelled: () => context.signal.aborted,
    progress: (done: number, total: number) => context.progress({ done, total, what: request.indicator }),
  };
  return runInSlices(steps, control, () => context.breathe());
}

/** Draws by the overlay engine and measures by the kernel, so that each can be held against the other. */
function* groundSteps(
  services: readonly Service[],
  land: readonly Area[],
  frame: Frame,
): Steps<OverlapGround> {
  const drawn = yield* asPart<Overlap>(overlapSteps(services, frame, deepest, land), 0, 0.5);
  const atLeast: number[] = [];
  for (let depth = 1; depth <= deepest; depth++)
    atLeast.push(yield* asPart(serviceSquareMetresSteps(services, frame, depth), 0.4 + 0.1 * depth, 0.1));
  const landSquareMetres = unionSquareMetres(land, frame);
  const demands = land.length === 0 ? [] : [asOneArea(land)];
  const cover = yield* asPart(coverageSteps({ services, demands, frame }), 0.8, 0.2);
  const { demandSquareMetres, coveredSquareMetres } = cover.total;
  const depths = drawn.depths.map(({ geometry, squareMetres }, index): MeasuredGround => {
    const measuredSquareMetres = atLeast[index]! - (atLeast[index + 1] ?? 0);
    return { geometry, squareMetres, measuredSquareMetres };
  });
  const measuredSquareMetres = demandSquareMetres - coveredSquareMetres;
  return {
    depths,
    uncovered: { ...drawn.uncovered, measuredSquareMetres },
    landSquareMetres,
    services: services.length,
  };
}

/** Progress of a part, as a share of the whole; in thousandths. */
function* asPart<T>(steps: Steps<T>, from: number, share: number): Steps<T> {
  const whole = ({ done, total }: Progress) =>
    Math.round(1000 * (from + (total > 0 ? (share * done) / total : 0)));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { done: Math.min(1000, whole(step.value)), total: 1000 };
  }
}
