import type { RadiusRule } from "../geo/coverage/service-coverage";
import type { CommandOptions } from "./command-options";
import { UsageError } from "./figure-params";
import type { FigureWords } from "./figure-words";

/** `--radius 500` as a rule for every size, or `--rule 5000:500,2000:300`. Throws `UsageError`. */
export function radiusRules(
  options: CommandOptions,
  { say }: FigureWords,
  usage: string,
): readonly RadiusRule[] {
  const radius = options.value("--radius");
  const rule = options.value("--rule");
  if (radius === undefined && rule === undefined) throw new UsageError(say("no-radius", { usage }));
  if (radius !== undefined && rule !== undefined) throw new UsageError(say("two-radii", { usage }));
  if (radius !== undefined) {
    const radiusMetres = numberOf(radius);
    if (radiusMetres === null) throw new UsageError(say("bad-radius", { value: radius }));
    return [{ minSquareMetres: 0, radiusMetres }];
  }
  const rules = (rule ?? "").split(",").map((part) => {
    const [least, metres, more] = part.split(":");
    const [minSquareMetres, radiusMetres] = [numberOf(least ?? ""), numberOf(metres ?? "")];
    if (minSquareMetres === null || radiusMetres === null || more !== undefined)
      throw new UsageError(say("bad-rule", { value: part }));
    return { minSquareMetres, radiusMetres };
  });
  const twice = rules.find(({ minSquareMetres }, index) =>
    rules.slice(0, index).some((before) => before.minSquareMetres === minSquareMetres),
  );
  if (twice) throw new UsageError(say("repeated-rule", { value: twice.minSquareMetres }));
  return rules;
}

/** A finite number from 0 up, null for anything else. */
function numberOf(text: string): number | null {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) && number >= 0 ? number : null;
}
