import { type Control, runToEnd, type Steps } from "../geo/control";
import type { District } from "../model/district";
import { wordsIn } from "../model/words";
import { indicatorById } from "./indicator-by-id";
import { type Passport, type PassportOptions, passportSteps } from "./passport";

/** One place where a passport and the figure computed again differ; `path` is dotted, e.g. `inputs.0.hash`. */
export interface Difference {
  readonly path: string;
  readonly stated: unknown;
  readonly found: unknown;
}

/** What makes JSON no passport; its words stand in the locales under `passport.fault`. */
export type PassportFault = "no-object" | "other-format" | "unknown-figure" | "no-owner";

/** Thrown for JSON that is no passport of a figure known here. `found` is what stood where a name was expected. */
export class PassportError extends Error {
  override readonly name = "PassportError";

  constructor(
    readonly fault: PassportFault,
    readonly found = "",
  ) {
    super(`${fault} ${found}`.trim());
  }
}

/** Checks that parsed JSON has what verifying needs. Throws `PassportError` naming what is wrong. */
export function asPassport(json: unknown): Passport {
  if (typeof json !== "object" || json === null || Array.isArray(json)) throw new PassportError("no-object");
  const { format, indicator, district, measureVerdicts = [] } = json as Partial<Passport>;
  if (format !== "jingluo-passport/1") throw new PassportError("other-format", String(format ?? "—"));
  if (typeof indicator !== "string" || !indicatorById(indicator))
    throw new PassportError("unknown-figure", String(indicator ?? "—"));
  if (typeof district !== "object" || district === null || typeof district.id !== "string")
    throw new PassportError("no-owner");
  // One written before lines were drawn for numbers beside a figure states none.
  return { ...(json as Passport), measureVerdicts };
}

/**
 * Computes the figure of a passport again from the district and compares everything it states, digit for digit:
 * value, verdicts, measures, pieces, the profile's record, each input's hash and counts. Empty: it holds.
 */
export function verifyPassport(
  passport: Passport,
  district: District,
  options: VerifyOptions,
  control?: Control,
): readonly Difference[] {
  return runToEnd(verifySteps(passport, district, options), control);
}

type VerifyOptions = Pick<PassportOptions, "digest" | "profiles">;

/** The same in slices, for a worker that reports progress and can be stopped. */
export function* verifySteps(
  passport: Passport,
  district: District,
  { digest, profiles = [] }: VerifyOptions,
): Steps<readonly Difference[]> {
  const indicator = indicatorById(passport.indicator);
  if (!indicator) throw new PassportError("unknown-figure", passport.indicator);
  const again = yield* passportSteps(indicator, district, {
    digest,
    profiles,
    profileId: passport.profile?.id ?? null,
    params: passport.params,
  });
  const { label } = again.district;
  const asStated =
    typeof passport.district.label === "string" && label !== null ? wordsIn("zh-CN", label) : label;
  const found = { ...again, district: { ...again.district, label: asStated } };
  return differencesOf(passport, JSON.parse(JSON.stringify(found)), "");
}

/** What is nested too deep to be read one by one is compared by its digest and shown by it. */
const digested = new Set(["pieces.list", "byPlace.list"]);

/** Where two JSON values differ, each place by its path; at the root (path "") what only the stated one has is passed over. */
export function differencesOf(stated: unknown, found: unknown, path: string): readonly Difference[] {
  if (Object.is(stated, found)) return [];
  if (!isObject(stated) || !isObject(found)) return [{ path, stated, found }];
  const keys = new Set([...Object.keys(found), ...(path === "" ? [] : Object.keys(stated))]);
  return [...keys].flatMap((key) => {
    const inner = path === "" ? key : `${path}.${key}`;
    const differences = differencesOf(stated[key], found[key], inner);
    return digested.has(inner) ? differences.slice(0, 1) : differences;
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
