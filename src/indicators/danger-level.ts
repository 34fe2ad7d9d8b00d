import { factOf, needFact } from "./facts";
import { defineIndicator, standard } from "./indicator";
import { levelOf } from "./level";
import { countyCode } from "./located";

/**
 * Today's forest fire danger, 1 low to 5 extreme.
 *
 * Read off the entered index. The warning colours (blue to red) are another scale and are not derived from it.
 */
export const dangerLevel = defineIndicator({
  id: "danger-level",
  family: "fire",
  unit: "level",
  formula: String.raw`D = 1 + \left|\{\,k : x > e_k\}\right|`,
  source: standard(
    "森林火险气象等级: ≤25, 26–50, 51–72, 73–90, ≥91 (3dmxku.com 3444284; names QX/T 77-2007)",
  ),
  inputs: [],
  facts: ["fireDangerIndex", "fireWarningGrade"],
  profiles: ["fire-danger-index"],
  defaults: {},
  measures: { index: "count", warningGrade: "level" },
  precision: "entered",
  direction: -1,
  perPlace: false,
  compute(_data, _params, context) {
    const index = needFact(context.manifest, "fireDangerIndex");
    const levels = context.profile?.levels;
    if (!levels) throw new Error("the profile draws no danger levels");
    const warning = factOf(context.manifest, "fireWarningGrade");
    const piece = { id: "county", name: "", place: countyCode(context), denominator: 1 };
    return {
      pieces: [{ ...piece, numerator: levelOf(index, levels), group: "county" }],
      leftOut: [],
      measures: { index, warningGrade: warning },
    };
  },
});
