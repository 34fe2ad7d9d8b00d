import { useCallback } from "react";
import { useData } from "../../data/queries/data-context";
import { sha256 } from "../../data/read/sha256";
import type { ErrorBand } from "../../indicators/error-band";
import type { Passport } from "../../indicators/passport";
import type { PassportReference } from "../../indicators/passport-reference";
import { passportReference } from "../../indicators/passport-reference";
import type { FigureChoice } from "../../workers/job-map";

/** Has the passports of figures written, one after the other. `onDone` hears how many are. */
export function useFigurePassports(): (
  choices: readonly FigureChoice[],
  onDone?: (done: number) => void,
) => Promise<readonly Passport[]> {
  const { jobs, district } = useData();
  return useCallback(
    async (choices, onDone) => {
      const passports: Passport[] = [];
      for (const choice of choices) {
        onDone?.(passports.length);
        passports.push(await jobs.run("passport", { district, ...choice }));
      }
      return passports;
    },
    [jobs, district],
  );
}

/** Has the bands of one place's own figures computed, one after the other; null where there is none. */
export function usePlaceBands(): (
  choices: readonly FigureChoice[],
  place: string,
  onDone: (done: number) => void,
) => Promise<readonly (ErrorBand | null)[]> {
  const { jobs, district } = useData();
  return useCallback(
    async (choices, place, onDone) => {
      const bands: (ErrorBand | null)[] = [];
      for (const choice of choices) {
        onDone(bands.length);
        bands.push(await jobs.run("place-band", { district, ...choice, place }));
      }
      return bands;
    },
    [jobs, district],
  );
}

const utf8 = new TextEncoder();

/** What of a passport goes into a row of a file. */
export const referenceOf = (passport: Passport): PassportReference =>
  passportReference(passport, (text) => sha256(utf8.encode(text)));
