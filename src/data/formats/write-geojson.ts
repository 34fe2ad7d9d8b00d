import { projectFeatures } from "./project-features";
import type { Writer } from "./writer";

/**
 * GeoJSON (RFC 7946), one feature a line. In another system than degrees it carries the `crs` member of
 * the 2008 draft, which desktop programs read.
 */
export const geojsonWriter: Writer = {
  id: "geojson",
  extensions: ["geojson", "json"],
  write({ name, features }, { crs }) {
    const projected = crs.kind === "geographic" ? features : projectFeatures(features, crs);
    const member =
      crs.kind === "geographic"
        ? ""
        : `\n"crs":${JSON.stringify({ type: "name", properties: { name: `urn:ogc:def:crs:${crs.code.replace(":", "::")}` } })},`;
    const head = `{"type":"FeatureCollection","name":${JSON.stringify(name)},${member}\n"features":[\n`;
    const body = projected.map((feature) => JSON.stringify(feature)).join(",\n");
    return {
      files: [{ suffix: ".geojson", bytes: new TextEncoder().encode(`${head}${body}\n]}\n`) }],
      problems: [],
    };
  },
};
