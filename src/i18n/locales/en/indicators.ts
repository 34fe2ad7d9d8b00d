import type { SameKeys } from "../../same-keys";
import type { indicators as chinese } from "../zh-CN/indicators";
import { facilities } from "./indicators/facilities";
import { findings } from "./indicators/findings";
import { fire } from "./indicators/fire";
import { forest } from "./indicators/forest";
import { grids } from "./indicators/grids";
import { parks } from "./indicators/parks";
import { patrol } from "./indicators/patrol";

/** The figures' names and explanations, key for key as in Chinese. */
export const indicators = {
  ...parks,
  ...forest,
  ...fire,
  ...facilities,
  ...patrol,
  ...grids,
  ...findings,
} satisfies SameKeys<typeof chinese>;
