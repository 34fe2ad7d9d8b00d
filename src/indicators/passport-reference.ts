import type { Passport, PassportInput } from "./passport";

/**
 * What a file of numbers says of where they come from, in columns of every row: a file is copied without what
 * lay beside it. Base units; the whole passport is written by `figures --passports` or the passport panel.
 */
export interface PassportReference {
  /** Id of the 口径; "" where the figure is ours alone. */
  readonly profile: string;
  /** Standard and clause of the profile and of every line it was judged by, semicolons between; "" without any. */
  readonly clause: string;
  /** TeX. */
  readonly formula: string;
  /** `name=value`, semicolons between. */
  readonly params: string;
  /** See `inputsText`. */
  readonly inputs_sha: string;
  /** Between which values the figure lies; null where it has none. */
  readonly err_low: number | null;
  readonly err_high: number | null;
  /** Why, by a key of `passport.bandReason`. */
  readonly err_reason: string;
}

/** One line an input: role, its file's SHA-256, and how many features were used. The digest of this text stands for them all. */
export function inputsText(inputs: readonly Pick<PassportInput, "role" | "hash" | "used">[]): string {
  return inputs.map(({ role, hash, used }) => `${role} ${hash ?? "-"} ${used}\n`).join("");
}

/** @param digest SHA-256 of a text in UTF-8, as lower-case hex */
export function passportReference(passport: Passport, digest: (text: string) => string): PassportReference {
  const { profile, formula, params, inputs, errorBand, verdicts, measureVerdicts } = passport;
  const lines = [...verdicts, ...measureVerdicts].map(({ threshold }) => threshold);
  const rules = [...(profile === null ? [] : [profile]), ...lines];
  return {
    profile: profile?.id ?? "",
    clause: [...new Set(rules.map(ruleText))].join("; "),
    formula,
    params: Object.entries(params)
      .map(([name, value]) => `${name}=${String(value)}`)
      .join("; "),
    inputs_sha: digest(inputsText(inputs)),
    err_low: errorBand?.low ?? null,
    err_high: errorBand?.high ?? null,
    err_reason: errorBand?.reason ?? "",
  };
}

const ruleText = ({
  standard,
  clause,
}: {
  readonly standard: string;
  readonly clause?: string | undefined;
}) => (clause === undefined ? standard : `${standard} ${clause}`);
