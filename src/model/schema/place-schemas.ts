import { gridKinds, townKinds, villageKinds } from "../entities";
import type { RoleSchema } from "./role-schema";
import { answers, code, households, people, text } from "./shared-fields";

/** County, towns, villages and communities, grids. */
export const placeSchemas = {
  boundary: {
    shape: "area",
    fields: {
      code: code(6),
      landAreaSquareMetres: { kind: "number", unit: "m2", min: 1 },
    },
  } satisfies RoleSchema<"boundary">,
  towns: {
    shape: "area",
    fields: {
      ...answers,
      code: code(9),
      kind: {
        kind: "enumeration",
        values: townKinds,
        synonyms: {
          镇: "town",
          建制镇: "town",
          乡: "township",
          街道: "street",
          街道办事处: "street",
          街办: "street",
        },
        required: true,
        fallback: "town",
      },
    },
  } satisfies RoleSchema<"towns">,
  villages: {
    shape: "area",
    fields: {
      ...answers,
      code: code(12),
      kind: {
        kind: "enumeration",
        values: villageKinds,
        synonyms: {
          村: "village",
          行政村: "village",
          村委会: "village",
          村民委员会: "village",
          社区: "community",
          居委会: "community",
          居民委员会: "community",
        },
        required: true,
        fallback: "village",
      },
    },
  } satisfies RoleSchema<"villages">,
  grids: {
    shape: "area",
    fields: {
      ...answers,
      code: code(15),
      system: { ...text, required: true },
      kind: {
        kind: "enumeration",
        values: gridKinds,
        synonyms: { 基础网格: "basic", 一般网格: "basic", 专属网格: "dedicated", 专职网格: "dedicated" },
        required: true,
        fallback: "basic",
      },
      households,
      population: people,
      staff: people,
    },
  } satisfies RoleSchema<"grids">,
} as const;
