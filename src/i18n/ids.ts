/** The languages we speak. The first is complete first. */
export const localeNames = ["zh-CN", "en"] as const;
export type LocaleName = (typeof localeNames)[number];

/** 亩, 公顷 or 平方公里: what forest people, planners and leaders say. */
export const areaUnits = ["mu", "ha", "km2"] as const;
export type AreaUnit = (typeof areaUnits)[number];
