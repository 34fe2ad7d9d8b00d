import { duties, findingStatuses } from "../entities";
import type { EnumerationSpec } from "./field-spec";
import type { RoleSchema } from "./role-schema";
import { answers, people, text } from "./shared-fields";

const duty: EnumerationSpec<(typeof duties)[number]> = {
  kind: "enumeration",
  values: duties,
  synonyms: {
    街巷管家: "street-keeper",
    管家: "street-keeper",
    护林员: "ranger",
    巡护员: "ranger",
    志愿者: "volunteer",
    志愿服务: "volunteer",
  },
  required: true,
};

/** Keepers' areas, teams, routes, tracks and what they found. */
export const patrolSchemas = {
  "keeper-areas": {
    shape: "area",
    fields: { ...answers, routeId: text },
  } satisfies RoleSchema<"keeper-areas">,
  teams: {
    shape: "point",
    fields: { ...answers, members: people, gridCode: text },
  } satisfies RoleSchema<"teams">,
  "patrol-routes": {
    shape: "path",
    fields: {
      ...answers,
      duty,
      requiredIntervalHours: { kind: "number", unit: "h", min: 0 },
    },
  } satisfies RoleSchema<"patrol-routes">,
  "patrol-tracks": {
    shape: "track",
    fields: { routeId: text, duty },
  } satisfies RoleSchema<"patrol-tracks">,
  findings: {
    shape: "point",
    fields: {
      ...answers,
      category: { ...text, required: true },
      status: {
        kind: "enumeration",
        values: findingStatuses,
        synonyms: {
          上报: "reported",
          已上报: "reported",
          待受理: "reported",
          立案: "filed",
          已立案: "filed",
          派遣: "dispatched",
          已派遣: "dispatched",
          处置中: "dispatched",
          已处置: "resolved",
          待核查: "resolved",
          结案: "closed",
          已结案: "closed",
          办结: "closed",
          已办结: "closed",
          不予受理: "rejected",
          不受理: "rejected",
          不予立案: "rejected",
        },
        required: true,
      },
      foundAtMs: { kind: "moment", required: true },
      filedAtMs: { kind: "moment" },
      dueAtMs: { kind: "moment" },
      closedAtMs: { kind: "moment" },
      reworks: { kind: "number", unit: "1", min: 0, integer: true },
      gridCode: text,
    },
  } satisfies RoleSchema<"findings">,
} as const;
