const words = {
  "zh-CN": ["北", "东北", "东", "东南", "南", "西南", "西", "西北"],
  en: ["N", "NE", "E", "SE", "S", "SW", "W", "NW"],
} as const;

/** The eighth of the compass a bearing lies in, and the bearing itself: 东北 45°. */
export function compassWord(bearingDegrees: number, language: string): string {
  const turned = ((bearingDegrees % 360) + 360) % 360;
  const list = language === "en" ? words.en : words["zh-CN"];
  return `${list[Math.floor((turned + 22.5) / 45) % 8]} ${Math.round(turned) % 360}°`;
}
