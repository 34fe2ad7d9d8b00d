import type { FeatureRole } from "../../model/role";

/** Tables of the bottom panel: what a figure is made of, and things by role. */
export const tableIds = ["pieces", "towns", "villages", "grids", "compounds", "findings"] as const;
export type TableId = (typeof tableIds)[number];

export const roleOfTable: Readonly<Record<Exclude<TableId, "pieces">, FeatureRole>> = {
  towns: "towns",
  villages: "villages",
  grids: "grids",
  compounds: "compounds",
  findings: "findings",
};
