import { crsByCode } from "../../geo/crs/registry";
import { passportReference } from "../../indicators/passport-reference";
import type { FeatureRole } from "../../model/role";
import type { DistrictArchive, DistrictSource } from "../../workers/district-source";
import type { FigureDesk } from "../../workers/figure-desk";
import type { JobContext, JobTable } from "../../workers/job-context";
import type { FigureChoice } from "../../workers/job-map";
import { createPassportDesk } from "../../workers/passport-desk";
import { featuresOfSubject, overlapFeatures, rolesOfSubject } from "./features-of-subject";

const steps = 3;

/** The body of the job that writes a layer or a result as a file. The writers are loaded when first needed. */
export function exportJob(
  source: DistrictSource,
  desk: Pick<FigureDesk, "figure">,
  archive: DistrictArchive,
): Pick<JobTable, "export-layer"> {
  const passports = createPassportDesk(source, archive);
  const referenceOf = async (district: string, choice: FigureChoice, context: JobContext) => {
    const passport = await passports.passport(district, choice, asReading(context));
    return passportReference(passport, archive.digest);
  };
  const overlapOf = async (district: string, choice: FigureChoice, context: JobContext) => {
    const { overlapGround } = await import("../../workers/audit/overlap-ground");
    return overlapGround(source, { district, ...choice }, asReading(context));
  };
  return {
    async "export-layer"({ district, subject, format, crs: code, encoding, name, stamp }, context) {
      const crs = crsByCode(code);
      if (crs === undefined) throw new RangeError(`there is no coordinate system “${code}”`);
      const tell = (done: number, what: string) => context.progress({ done, total: steps, what });
      tell(0, "read");
      const figure = subject.kind === "layer" ? null : await desk.figure(district, subject.figure, context);
      const inputs = figure === null ? [] : figure.inputs.map(({ role }) => role);
      const roles = [...rolesOfSubject(subject), ...inputs.filter(isRole)] as FeatureRole[];
      const open = await source.need(district, roles, context);
      const reference =
        subject.kind === "layer" ? null : await referenceOf(district, subject.figure, context);
      const features =
        subject.kind === "overlap" && figure !== null
          ? overlapFeatures(await overlapOf(district, subject.figure, context), figure, reference)
          : featuresOfSubject(open.district, subject, figure, reference);
      tell(1, "write");
      await context.breathe();
      const { writeExport } = await import("./write-export");
      const file = await writeExport(features, { format, crs, encoding, name, stamp });
      tell(steps, "pack");
      return {
        fileName: file.fileName,
        content: new Blob([file.bytes as Uint8Array<ArrayBuffer>]),
        features: features.length,
        problems: file.problems,
      };
    },
  };
}

/** What is computed before anything is written is told as the first step. */
const asReading = (context: JobContext): JobContext => ({
  ...context,
  progress: ({ done, total }) =>
    context.progress({ done: total > 0 ? Math.min(1, done / total) : 0, total: steps, what: "read" }),
});

/** A figure's inputs name facts too, which have no file of their own. */
const isRole = (role: string) => !role.startsWith("fact:");
