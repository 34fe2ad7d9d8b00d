import { runInSlices, type Steps } from "../geo/control";
import { type FigureOptions, figureSteps } from "../indicators/compute-figure";
import { type ErrorBand, errorBandSteps } from "../indicators/error-band";
import type { Indicator } from "../indicators/indicator";
import { indicatorById } from "../indicators/indicator-by-id";
import { type Passport, passportSteps } from "../indicators/passport";
import { asPassport, type Difference, verifySteps } from "../indicators/verify-passport";
import type { District } from "../model/district";
import type { DistrictArchive, DistrictSource } from "./district-source";
import { rolesOf } from "./figure-desk";
import type { JobContext } from "./job-context";
import type { FigureChoice } from "./job-map";

/** Writes passports from what is loaded, and holds them against what the files say now. */
export interface PassportDesk {
  /** Throws a RangeError for an indicator there is not. */
  passport(url: string, choice: FigureChoice, context: JobContext): Promise<Passport>;
  /** The band of one place's own figure; throws like `passport`. */
  band(url: string, choice: FigureChoice, place: string, context: JobContext): Promise<ErrorBand | null>;
  /** Throws a `PassportError` for what is no passport. */
  recompute(url: string, stated: Passport, context: JobContext): Promise<readonly Difference[]>;
}

export function createPassportDesk(source: DistrictSource, archive: DistrictArchive): PassportDesk {
  const { digest } = archive;
  const asked = async (url: string, choice: FigureChoice, context: JobContext) => {
    const indicator = indicatorById(choice.indicator);
    if (indicator === undefined) throw new RangeError(`there is no indicator “${choice.indicator}”`);
    const { district, profiles } = await source.need(url, rolesOf(indicator), context);
    const { profile: profileId = null, params = {} } = choice;
    return { indicator, district, options: { profiles, profileId, params } };
  };
  return {
    async passport(url, choice, context) {
      const { indicator, district, options } = await asked(url, choice, context);
      const steps = passportSteps(indicator, district, { digest, ...options });
      // As it reads when it comes back from a file, so that both are compared alike.
      return asPassport(JSON.parse(JSON.stringify(await inSlices(steps, choice.indicator, context))));
    },
    async band(url, choice, place, context) {
      const { indicator, district, options } = await asked(url, choice, context);
      return inSlices(bandOfPlace(indicator, district, options, place), choice.indicator, context);
    },
    async recompute(url, stated, context) {
      const { indicator: id } = asPassport(stated);
      const indicator = indicatorById(id);
      const { district, profiles } = await archive.anew(url, indicator ? rolesOf(indicator) : [], context);
      return inSlices(verifySteps(stated, district, { digest, profiles }), id, context);
    },
  };
}

function* bandOfPlace(
  indicator: Indicator,
  district: District,
  options: FigureOptions,
  place: string,
): Steps<ErrorBand | null> {
  const figure = yield* figureSteps(indicator, district, options);
  return yield* errorBandSteps(figure, indicator, district, options, place);
}

async function inSlices<T>(steps: Steps<T>, what: string, context: JobContext): Promise<T> {
  const cancelled = () => context.signal.aborted;
  let last = 1;
  const progress = (done: number, total: number) => {
    last = total;
    context.progress({ done, total, what });
  };
  const made = await runInSlices(steps, { cancelled, progress }, () => context.breathe());
  progress(last, last);
  return made;
}
