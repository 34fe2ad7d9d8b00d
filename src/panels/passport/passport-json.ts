import type { Passport } from "../../indicators/passport";

/** A passport as a file: what `jingluo passport FILE --verify` reads. */
export function passportJson(passport: Passport, words: unknown): string {
  return `${JSON.stringify({ ...passport, words }, null, 1)}\n`;
}

export const passportFileName = ({ district, indicator }: Pick<Passport, "district" | "indicator">): string =>
  `${district.id}-${indicator}-passport.json`;

/** All figures' passports in one file; the command line verifies each of them. */
export function passportsJson(passports: readonly Passport[]): string {
  return `${JSON.stringify({ format: "jingluo-passports/1", passports }, null, 1)}\n`;
}
