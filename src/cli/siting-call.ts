import { commandOptions } from "./command-options";
import { SitingFault } from "./siting-words";

/** What is asked for. */
export interface SitingCall {
  readonly objective: "mclp" | "lscp";
  readonly radiusMetres: number;
  /** New sites; not asked for with full cover. */
  readonly count: number;
  readonly seconds: number;
  readonly existing: readonly string[];
  readonly files: { readonly demand: string; readonly sites: string; readonly distances: string };
  readonly json: boolean;
}

const valued = [
  "--demand",
  "--sites",
  "--distances",
  "--radius",
  "--count",
  "--existing",
  "--objective",
  "--seconds",
  "--lang",
];

/** Long enough for what can be proven in reasonable time; after it the best answer so far is given with its gap. */
const usualSeconds = 60;

/** Takes the arguments apart. @throws SitingFault of usage for whatever is missing, unknown or out of range. */
export function sitingCall(args: readonly string[]): SitingCall {
  const options = commandOptions(args, { valued, flags: ["--json"] });
  if ("fault" in options) throw usageFault(options.fault, { option: options.option });
  if (options.plain.length > 0) throw usageFault("not-understood", { option: options.plain[0]! });
  const text = (option: string): string => {
    const value = options.value(option);
    if (value === undefined) throw usageFault("option-missing", { option });
    return value;
  };
  const number = (
    option: string,
    expected: string,
    fits: (value: number) => boolean,
    usual?: number,
  ): number => {
    if (usual !== undefined && options.value(option) === undefined) return usual;
    const value = text(option);
    // Number("") and Number(" ") are 0.
    if (value.trim() === "" || !Number.isFinite(Number(value)) || !fits(Number(value)))
      throw usageFault("bad-option", { option, value, expected });
    return Number(value);
  };
  const objective = options.value("--objective") ?? "mclp";
  if (objective !== "mclp" && objective !== "lscp")
    throw usageFault("bad-option", { option: "--objective", value: objective, expected: "mclp | lscp" });
  const ids = options.values("--existing").flatMap((list) => list.split(","));
  const existing = ids.map((id) => id.trim()).filter((id) => id !== "");
  return {
    objective,
    files: { demand: text("--demand"), sites: text("--sites"), distances: text("--distances") },
    radiusMetres: number("--radius", "≥ 0", (value) => value >= 0),
    count: number(
      "--count",
      "1, 2, 3 …",
      (value) => Number.isInteger(value) && value >= 1,
      objective === "lscp" ? 1 : undefined,
    ),
    seconds: number("--seconds", "> 0", (value) => value > 0, usualSeconds),
    existing: [...new Set(existing)],
    json: options.flags.has("--json"),
  };
}

function usageFault(
  key: "unknown-option" | "missing-value" | "option-missing" | "not-understood" | "bad-option",
  params: Readonly<Record<string, string>>,
): SitingFault {
  return new SitingFault(key, params, "usage");
}
