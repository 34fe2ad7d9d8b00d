import type { Feature, Geometry, Position } from "geojson";
import { FormatError } from "./format-error";
import type { Writer } from "./writer";
import { escapeXml } from "./xml-escape";

/** KML 2.2; always in degrees. */
export const kmlWriter: Writer = {
  id: "kml",
  extensions: ["kml"],
  write({ name, features }, { crs }) {
    if (crs.kind !== "geographic") throw new FormatError("write-other-crs", { format: "KML", crs: crs.code });
    const text = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
      `<name>${escapeXml(name)}</name>`,
      ...features.map(placemark),
      "</Document></kml>\n",
    ].join("\n");
    return { files: [{ suffix: ".kml", bytes: new TextEncoder().encode(text) }], problems: [] };
  },
};

const nameFields = /^(name|名称|名字|mc|ming_?cheng)$/i;

function placemark({ properties, geometry }: Feature): string {
  const entries = Object.entries(properties ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const title = entries.find(([key]) => nameFields.test(key))?.[1];
  const data = entries
    .filter(([key]) => key !== "name")
    .map(([key, value]) => `<Data name="${escapeXml(key)}"><value>${escapeXml(textOf(value))}</value></Data>`)
    .join("");
  const named = title === undefined ? "" : `<name>${escapeXml(textOf(title))}</name>`;
  const extended = data === "" ? "" : `<ExtendedData>${data}</ExtendedData>`;
  return `<Placemark>${named}${extended}${geometry === null ? "" : geometryKml(geometry)}</Placemark>`;
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function geometryKml(geometry: Geometry): string {
  switch (geometry.type) {
    case "Point":
      return `<Point>${coordinates([geometry.coordinates])}</Point>`;
    case "LineString":
      return `<LineString>${coordinates(geometry.coordinates)}</LineString>`;
    case "Polygon":
      return polygon(geometry.coordinates);
    case "MultiPoint":
      return multi(geometry.coordinates.map((point) => `<Point>${coordinates([point])}</Point>`));
    case "MultiLineString":
      return multi(geometry.coordinates.map((line) => `<LineString>${coordinates(line)}</LineString>`));
    case "MultiPolygon":
      return multi(geometry.coordinates.map(polygon));
    case "GeometryCollection":
      return multi(geometry.geometries.map(geometryKml));
  }
}

function multi(parts: readonly string[]): string {
  return `<MultiGeometry>${parts.join("")}</MultiGeometry>`;
}

function polygon(rings: readonly Position[][]): string {
  const parts = rings.map((ring, index) => {
    const side = index === 0 ? "outerBoundaryIs" : "innerBoundaryIs";
    return `<${side}><LinearRing>${coordinates(ring)}</LinearRing></${side}>`;
  });
  return `<Polygon>${parts.join("")}</Polygon>`;
}

function coordinates(positions: readonly Position[]): string {
  return `<coordinates>${positions.map(([lng, lat]) => `${lng},${lat}`).join(" ")}</coordinates>`;
}
