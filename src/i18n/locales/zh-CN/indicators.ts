import type { IndicatorId } from "../../../indicators/registry";
import { facilities } from "./indicators/facilities";
import { findings } from "./indicators/findings";
import { fire } from "./indicators/fire";
import { forest } from "./indicators/forest";
import { grids } from "./indicators/grids";
import { parks } from "./indicators/parks";
import { patrol } from "./indicators/patrol";

/** What a figure is called, asked, said and made of. `symbols` explains the letters of its formula. */
export interface IndicatorWords {
  readonly name: string;
  /** For narrow columns and the wall. */
  readonly short: string;
  /** The question it answers. */
  readonly question: string;
  /** Said to a citizen. */
  readonly about: string;
  /** The formula in words. */
  readonly formula: string;
  readonly symbols: Readonly<Record<string, string>>;
}

/** 指标的名称与说明；缺一个指标便无法编译。 */
export const indicators = {
  ...parks,
  ...forest,
  ...fire,
  ...facilities,
  ...patrol,
  ...grids,
  ...findings,
} satisfies Record<IndicatorId, IndicatorWords>;
