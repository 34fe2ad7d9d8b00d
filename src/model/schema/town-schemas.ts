import { districtAges, facilityCategories, greenCovers, parkClasses, roadClasses } from "../entities";
import type { RoleSchema } from "./role-schema";
import { answers, households, people, text } from "./shared-fields";

/** Where people live, what serves them, and the ways between. */
export const townSchemas = {
  parks: {
    shape: "area",
    fields: {
      ...answers,
      class: {
        kind: "enumeration",
        values: parkClasses,
        synonyms: {
          综合公园: "comprehensive",
          社区公园: "community",
          专类公园: "specialised",
          游园: "pocket",
          街旁绿地: "pocket",
          口袋公园: "pocket",
          广场: "square",
          广场绿地: "square",
          广场用地: "square",
        },
        required: true,
        fallback: "community",
      },
      historic: { kind: "boolean" },
      openingHours: text,
    },
  } satisfies RoleSchema<"parks">,
  green: {
    shape: "area",
    fields: {
      cover: {
        kind: "enumeration",
        values: greenCovers,
        synonyms: { 乔木: "canopy", 树冠: "canopy", 灌木: "shrub", 草地: "lawn", 草坪: "lawn" },
        required: true,
      },
      greenLand: { kind: "boolean", required: true, fallback: false },
    },
  } satisfies RoleSchema<"green">,
  residential: {
    shape: "area",
    fields: {
      districtAge: {
        kind: "enumeration",
        values: districtAges,
        synonyms: {
          新区: "new",
          新城区: "new",
          新建区: "new",
          旧区: "old",
          旧城区: "old",
          老城区: "old",
          老区: "old",
        },
      },
      households,
      population: people,
    },
  } satisfies RoleSchema<"residential">,
  "built-up": { shape: "area", fields: {} } satisfies RoleSchema<"built-up">,
  facilities: {
    shape: "point",
    fields: {
      ...answers,
      category: {
        kind: "enumeration",
        values: facilityCategories,
        synonyms: {
          公共厕所: "toilet",
          公厕: "toilet",
          爱心驿站: "rest-station",
          驿站: "rest-station",
          便民餐厅: "canteen",
          老年餐厅: "canteen",
          助餐点: "canteen",
          联络站: "liaison-station",
          停车场: "car-park",
          共享停车场: "car-park",
          电动自行车充电: "ebike-charger",
          电动自行车充电桩: "ebike-charger",
          充电桩: "ev-charger",
          电动汽车充电: "ev-charger",
          电动汽车充电桩: "ev-charger",
          社区服务站: "service-station",
          党群服务中心: "service-station",
          社区卫生服务中心: "health-centre",
          卫生院: "health-centre",
          卫生室: "health-centre",
          便民取药点: "medicine-point",
          药店: "medicine-point",
          幼儿园: "kindergarten",
          小学: "primary-school",
          初中: "middle-school",
          中学: "middle-school",
          菜市场: "market",
          农贸市场: "market",
          日间照料中心: "eldercare",
          老年人日间照料: "eldercare",
        },
        required: true,
      },
      openingHours: text,
      radiusMetres: { kind: "number", unit: "m", min: 0, max: 100_000 },
    },
  } satisfies RoleSchema<"facilities">,
  compounds: {
    shape: "area-or-point",
    fields: { ...answers, households, population: people, management: text, gridCode: text },
  } satisfies RoleSchema<"compounds">,
  roads: {
    shape: "path",
    fields: {
      class: {
        kind: "enumeration",
        values: roadClasses,
        synonyms: {
          高速公路: "motorway",
          高速: "motorway",
          国道: "national",
          省道: "provincial",
          县道: "county",
          乡道: "township",
          村道: "village",
          街道: "street",
          城市道路: "street",
          林区道路: "forest-road",
          林道: "forest-road",
          防火道路: "forest-road",
        },
        required: true,
        fallback: "village",
      },
      treeLined: { kind: "boolean" },
    },
  } satisfies RoleSchema<"roads">,
  rivers: {
    shape: "path",
    fields: { order: { kind: "number", unit: "1", min: 1, max: 12, integer: true } },
  } satisfies RoleSchema<"rivers">,
} as const;
