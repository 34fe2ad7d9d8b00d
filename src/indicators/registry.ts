import { checkpointReach } from "./checkpoint-reach";
import { crownCover } from "./crown-cover";
import { dangerLevel } from "./danger-level";
import { edgeStrips } from "./edge-strips";
import { entranceGuard } from "./entrance-guard";
import { facilityCover } from "./facility-cover";
import { facilityDensity } from "./facility-density";
import { facilityDistance } from "./facility-distance";
import { facilityOpen } from "./facility-open";
import { findingClosure } from "./finding-closure";
import { findingFiling } from "./finding-filing";
import { findingOnTime } from "./finding-on-time";
import { findingRework } from "./finding-rework";
import { findingTrend } from "./finding-trend";
import { forestChange } from "./forest-change";
import { forestCover } from "./forest-cover";
import { forestTwoThirds } from "./forest-two-thirds";
import { greenCover } from "./green-cover";
import { greenRate } from "./green-rate";
import { gridLoad } from "./grid-load";
import { gridStaffing } from "./grid-staffing";
import { gridTopology } from "./grid-topology";
import { parkAreaPerPerson } from "./park-area-per-person";
import { parkCoverage } from "./park-coverage";
import { patrolArea } from "./patrol-area";
import { patrolAttainment } from "./patrol-attainment";
import { patrolCover } from "./patrol-cover";
import { patrolOverdue } from "./patrol-overdue";
import { patrolPoints } from "./patrol-points";
import { patrolRoute } from "./patrol-route";
import { rangerLoad } from "./ranger-load";
import { shadedRoads } from "./shaded-roads";
import { treeCover } from "./tree-cover";
import { watchReach } from "./watch-reach";

/** Every figure, in the order a reader meets them: a list and nothing else. */
export const indicators = [
  parkCoverage,
  parkAreaPerPerson,
  greenCover,
  greenRate,
  crownCover,
  shadedRoads,
  forestCover,
  treeCover,
  forestChange,
  forestTwoThirds,
  dangerLevel,
  watchReach,
  checkpointReach,
  entranceGuard,
  edgeStrips,
  rangerLoad,
  facilityCover,
  facilityDistance,
  facilityDensity,
  facilityOpen,
  patrolCover,
  patrolArea,
  patrolPoints,
  patrolRoute,
  patrolOverdue,
  patrolAttainment,
  gridLoad,
  gridStaffing,
  gridTopology,
  findingClosure,
  findingOnTime,
  findingFiling,
  findingRework,
  findingTrend,
] as const;

export type IndicatorId = (typeof indicators)[number]["id"];

type Every = (typeof indicators)[number];
type KeysOf<T> = T extends unknown ? keyof T & string : never;

/** Every number shown beside some figure, and every parameter of some figure: what the locales must name. */
export type MeasureKey = KeysOf<NonNullable<Every["measures"]>>;
export type ParamKey = KeysOf<Every["defaults"]>;
