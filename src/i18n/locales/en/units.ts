import type { SameKeys } from "../../same-keys";
import type { units as zh } from "../zh-CN/units";

export const units = {
  percent: "%",
  mu: "mu",
  wanMu: "×10,000 mu",
  ha: "ha",
  km2: "km²",
  m2: "m²",
  m: "m",
  km: "km",
  hours: "h",
  days: "days",
  perPerson: "{{unit}}/person",
  perRanger: "{{unit}}/ranger",
  count: "",
  perKm2: "per km²",
  households: "households",
  people: "people",
  level: "",
  areaUnit: { mu: "mu", ha: "ha", km2: "km²" },
} satisfies SameKeys<typeof zh>;
