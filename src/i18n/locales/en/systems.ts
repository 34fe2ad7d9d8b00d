import type { SameKeys } from "../../same-keys";
import type { systems as chinese } from "../zh-CN/systems";

/** Names of coordinate systems. */
export const systems = {
  datum: { cgcs2000: "CGCS2000", wgs84: "WGS 84", "xian-1980": "Xian 1980", "beijing-1954": "Beijing 1954" },
  degrees: "{{datum}}, degrees",
  mercator: "WGS 84, Web Mercator",
  utm: "{{datum}}, UTM zone {{zone}}N",
  zone: "{{datum}}, {{width}}° zone {{zone}} (meridian {{meridian}}°, zone number in the easting)",
  meridian: "{{datum}}, {{width}}° strip, meridian {{meridian}}° (no zone number in the easting)",
} satisfies SameKeys<typeof chinese>;
