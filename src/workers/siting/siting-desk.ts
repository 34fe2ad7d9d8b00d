import { coverOf, spotsReached } from "../../planning/siting/scene/recount-scene";
import { serviceAt } from "../../planning/siting/scene/siting-scene";
import type { DistrictSource, OpenDistrict } from "../district-source";
import type { JobContext } from "../job-context";
import { advise } from "./advise";
import { thingsOf } from "./describe-advice";
import { caseOf, groundOf, rolesOfAsk, rolesOfGround, type SitingCase } from "./scene-of";
import type { SitingAsk, SitingGround, SitingJobs } from "./siting-ask";
import { sitingOffer } from "./siting-offer";
import { standingWorth } from "./standing-worth";

/** The bodies of the jobs of the next needle. */
export type SitingDesk = {
  readonly [N in keyof SitingJobs]: (
    request: SitingJobs[N][0],
    context: JobContext,
  ) => Promise<SitingJobs[N][1]>;
};

/** Questions whose places are kept: a suggestion being dragged asks the same one again and again. */
const mostKept = 4;

/** Things of a try told by name. */
const mostFresh = 500;

/** Answers questions of where the next one goes, over districts from `source`. */
export function sitingDesk(source: DistrictSource): SitingDesk {
  const kept = new WeakMap<object, Map<string, SitingCase>>();
  const remembered = (
    open: OpenDistrict,
    question: SitingAsk | SitingGround,
    make: () => SitingCase,
  ): SitingCase => {
    const key = JSON.stringify(question);
    const cases = kept.get(open.district.datasets) ?? new Map<string, SitingCase>();
    kept.set(open.district.datasets, cases);
    const known = cases.get(key) ?? make();
    cases.delete(key);
    cases.set(key, known);
    const [oldest] = cases.keys();
    if (cases.size > mostKept && oldest !== undefined) cases.delete(oldest);
    return known;
  };
  return {
    async "siting-offer"({ district, profiles }, context) {
      const roles = ["parks", "facilities", "posts", "compounds", "residential"] as const;
      return sitingOffer(await source.need(district, roles, context), profiles);
    },
    async advise({ district, ask }, context) {
      const open = await source.need(district, rolesOfAsk(ask), context);
      return advise(
        remembered(open, ask, () => caseOf(open, ask)),
        ask,
        context,
      );
    },
    async "try-sites"({ district, ask, spots, standing }, context) {
      const open = await source.need(district, rolesOfAsk(ask), context);
      const { scene } = remembered(open, ask, () => caseOf(open, ask));
      const stay =
        standing === null ? scene.standing : scene.standing.filter(({ id }) => standing.includes(id));
      const fresh = spots.map((at) => serviceAt(at, scene.radiusMetres));
      const old = spotsReached(scene, scene.standing);
      const now = spotsReached(scene, [...stay, ...fresh]);
      return {
        before: coverOf(scene, old),
        after: coverOf(scene, now),
        fresh: thingsOf(
          scene,
          [...now.keys()].filter((spot) => now[spot] === 1 && old[spot] === 0),
        ).slice(0, mostFresh),
      };
    },
    async worth({ district, ground, closed }, context) {
      const open = await source.need(district, rolesOfGround(ground), context);
      return standingWorth(
        remembered(open, ground, () => groundOf(open, ground)),
        closed,
      );
    },
  };
}
