import { runInSlices } from "../geo/control";
import { terrainTile } from "../layers/hillshade/terrain-tile";
import { checkSteps } from "../model/checks/check-district";
import { type FeatureRole, roles } from "../model/role";
import { auditDesk } from "./audit/audit-desk";
import { catalogueOf } from "./catalogue-of";
import { describeFeature } from "./describe-feature";
import { type DistrictArchive, type DistrictSource, noArchive, type OpenDistrict } from "./district-source";
import { drawLayer, kindOf, rolesOfKind } from "./draw-layer";
import { createFigureDesk } from "./figure-desk";
import type { FileJobName } from "./file-jobs";
import type { JobTable } from "./job-context";
import type { LiveOverlay } from "./live-overlay";
import { nearestFeatures } from "./nearest-features";
import { scenarioArchive, scenarioSource } from "./needle/scenario-source";
import { createPassportDesk } from "./passport-desk";
import { placeAt } from "./place-at";
import { searchFeatures } from "./search-features";
import { laterSitingDesk } from "./siting/later-siting-desk";
import { tableOf } from "./table-of";

/** What a search goes through: everything but the heavy roles, which nobody looks for by name. */
const searchable = roles.filter(
  (role) => role !== "patrol-tracks" && role !== "forest" && role !== "elevation",
);

/** Takes what live streams say; without one the files are all there is. */
export type Feed = (url: string, overlay: LiveOverlay) => Promise<OpenDistrict>;

/** The body of every job, over districts from `files`; `archive` gives what passports are held against. */
export function districtJobs(
  files: DistrictSource,
  archive: DistrictArchive = noArchive,
  feed?: Feed,
): Omit<JobTable, FileJobName> {
  const source = scenarioSource(files);
  const desk = createFigureDesk(source);
  const passports = createPassportDesk(source, scenarioArchive(archive));
  const withRoles = async (
    district: string,
    needed: readonly FeatureRole[],
    context: Parameters<JobTable["open"]>[1],
  ) => (await source.need(district, needed, context)).district;
  return {
    open: async ({ district, stage }, context) => (await source.open(district, stage, context)).summary,
    refresh: async ({ district, layers }, context) =>
      (await source.refresh(district, layers, context)).summary,
    live: async ({ district, overlay }) =>
      (await (feed?.(district, overlay) ?? source.peek(district))).summary,
    catalogue: async ({ district }) => catalogueOf(await source.peek(district)),
    async check({ district }, context) {
      const open = await source.open(district, "all", context);
      const cancelled = () => context.signal.aborted;
      return runInSlices(checkSteps(open.district), { cancelled }, () => context.breathe());
    },
    figure: ({ district, background: _, ...choice }, context) => desk.figure(district, choice, context),
    figures: ({ district, profiles }, context) => desk.all(district, profiles, context),
    passport: ({ district, ...choice }, context) => passports.passport(district, choice, context),
    "place-band": ({ district, place, ...choice }, context) =>
      passports.band(district, choice, place, context),
    recompute: ({ district, passport }, context) => passports.recompute(district, passport, context),
    async draw({ district, kind: id, style, have }, context) {
      const kind = kindOf(id);
      const wanted = kind.dependsOn.includes("figure") ? style.figure : null;
      const figure = wanted === null ? null : await desk.figure(district, wanted, context);
      const open = await source.need(district, rolesOfKind(kind), context);
      return drawLayer(open, kind, style, figure, have);
    },
    async search({ district, text, limit }, context) {
      return searchFeatures(
        (await source.need(district, searchable, context)).district,
        text,
        limit,
        context,
      );
    },
    async describe({ district, role, id, profiles }, context) {
      const open = await source.need(district, [role, "findings"], context);
      return describeFeature(open.district, role, id, desk.known(open, profiles));
    },
    // Fetched when first asked for: the first view needs neither.
    hold: async (request, context) =>
      (await import("./needle/hold-things")).holdThings(source, request, context),
    ...laterSitingDesk(source),
    ...auditDesk(source),
    "place-at": async ({ district, lng, lat }, context) =>
      placeAt(await withRoles(district, [], context), lng, lat),
    nearest: async (request, context) =>
      nearestFeatures(await withRoles(request.district, [request.role], context), request),
    table: async ({ district, ...question }, context) =>
      tableOf(await withRoles(district, [question.role], context), question),
    async "elevation-tile"({ district, z, x, y, size }, context) {
      const { elevation } = (await source.need(district, ["elevation"], context)).district;
      return elevation === undefined ? null : terrainTile(elevation, z, x, y, size);
    },
  };
}
