import type { Feature, Geometry, Position } from "geojson";
import { wgs84 } from "../../geo/crs/registry";
import type { Format, RawLayer, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { headText } from "./head-text";
import { baseName } from "./names";
import { emptyRow } from "./row";
import { childOf, elementsOf, textOf, type XmlElement } from "./xml";
import { decodeXml } from "./xml-document";

/** KML and Ovital's ovkml, which is KML with marks of its own. */
export const kml: Format = {
  id: "kml",
  extensions: ["kml", "ovkml"],
  recognise: (head) => /<(\w+:)?kml[\s>]|<Placemark[\s>]|<Document[\s>]/.test(headText(head)),
  read: readKml,
};

/** One layer per folder that holds placemarks of its own, named by it. */
export function readKml(bytes: Uint8Array, options: ReadOptions): RawResult {
  const problems = new ProblemList(options.fileName);
  const { root, encoding } = decodeXml(bytes, options, problems);
  if (root.name !== "kml" && elementsOf(root, "Placemark").length === 0)
    throw new FormatError("xml-not-this", { expected: "kml", found: root.name });
  for (const link of elementsOf(root, "NetworkLink", "GroundOverlay"))
    problems.add("note", "kml-link", { name: textOf(link, "name") ?? link.name, line: link.line });
  const shift = ovitalShift(root);
  if (shift) problems.add("warning", "ovkml-shifted");
  const groups = new Map<string, Feature[]>();
  collect(root, baseName(options.fileName), groups, problems);
  if (groups.size === 0) groups.set(baseName(options.fileName), []);
  const layers = [...groups].map(([name, features], index): RawLayer => {
    const own = index === 0 ? problems.done() : [];
    return { name, format: "kml", encoding, features, declaredCrs: { fixed: wgs84 }, problems: own };
  });
  return { layers, problems: [] };
}

function collect(
  element: XmlElement,
  name: string,
  groups: Map<string, Feature[]>,
  problems: ProblemList,
): void {
  for (const child of element.children) {
    if (child.name === "Placemark") {
      const list = groups.get(name) ?? [];
      groups.set(name, list);
      list.push(placemark(child, problems));
    } else if (child.name === "Folder" || child.name === "Document" || child.name === "kml") {
      const title = textOf(child, "name");
      collect(child, child.name === "Folder" && title ? title : name, groups, problems);
    }
  }
}

/** Ovital marks a file whose coordinates carry the map's offset. */
function ovitalShift(root: XmlElement): boolean {
  return elementsOf(root, "OvCoordType", "OvOffset").some(({ text }) => /gcj|火星|^[12]$/i.test(text.trim()));
}

function placemark(element: XmlElement, problems: ProblemList): Feature {
  const geometries = geometriesOf(element, problems);
  const [only] = geometries;
  const geometry = geometries.length > 1 ? together(geometries) : (only ?? null);
  if (geometry === null) problems.add("warning", "kml-no-place", { line: element.line });
  return { type: "Feature", properties: propertiesOf(element), geometry: geometry as Geometry };
}

/** Parts of one kind become a Multi geometry; mixed ones a collection. */
function together(parts: readonly Geometry[]): Geometry {
  const kinds = new Set(parts.map(({ type }) => type));
  const coordinates = parts.map((part) => ("coordinates" in part ? part.coordinates : []));
  if (kinds.size === 1 && kinds.has("Polygon"))
    return { type: "MultiPolygon", coordinates: coordinates as Position[][][] };
  if (kinds.size === 1 && kinds.has("LineString"))
    return { type: "MultiLineString", coordinates: coordinates as Position[][] };
  if (kinds.size === 1 && kinds.has("Point"))
    return { type: "MultiPoint", coordinates: coordinates as Position[] };
  return { type: "GeometryCollection", geometries: [...parts] };
}

function geometriesOf(element: XmlElement, problems: ProblemList): Geometry[] {
  return element.children.flatMap((child): Geometry[] => {
    if (child.name === "MultiGeometry" || child.name === "MultiTrack") return geometriesOf(child, problems);
    const geometry = geometryOf(child, problems);
    return geometry === undefined ? [] : [geometry];
  });
}

function geometryOf(element: XmlElement, problems: ProblemList): Geometry | undefined {
  if (element.name === "Point") {
    const [place] = positionsOf(element, problems);
    return place && { type: "Point", coordinates: place };
  }
  if (element.name === "LineString" || element.name === "LinearRing") {
    const coordinates = positionsOf(element, problems);
    return coordinates.length > 1 ? { type: "LineString", coordinates } : undefined;
  }
  if (element.name === "Track") return trackOf(element, problems);
  if (element.name !== "Polygon") return undefined;
  const boundaries = [
    ...element.children.filter(({ name }) => name === "outerBoundaryIs").slice(0, 1),
    ...element.children.filter(({ name }) => name === "innerBoundaryIs"),
  ];
  const rings = boundaries
    .flatMap((boundary) => elementsOf(boundary, "LinearRing"))
    .map((ring) => positionsOf(ring, problems))
    .filter((ring) => ring.length > 2);
  return rings.length > 0 ? { type: "Polygon", coordinates: rings } : undefined;
}

function trackOf(element: XmlElement, problems: ProblemList): Geometry | undefined {
  const coordinates = element.children
    .filter(({ name }) => name === "coord")
    .map((coord) => positionFrom(coord.text.trim().split(/\s+/), coord, problems))
    .filter((place) => place !== undefined);
  return coordinates.length > 1 ? { type: "LineString", coordinates } : undefined;
}

function positionsOf(element: XmlElement, problems: ProblemList): Position[] {
  const coordinates = childOf(element, "coordinates");
  if (coordinates === undefined) return [];
  // Some programs put blanks after the commas; a tuple is then three numbers in a row.
  const text = coordinates.text.trim().replace(/\s*,\s*/g, ",");
  return text
    .split(/\s+/)
    .filter((tuple) => tuple !== "")
    .map((tuple) => positionFrom(tuple.split(","), coordinates, problems))
    .filter((place) => place !== undefined);
}

function positionFrom(
  parts: readonly string[],
  element: XmlElement,
  problems: ProblemList,
): Position | undefined {
  const [lng = "", lat = ""] = parts;
  const place = [Number(lng), Number(lat)];
  if (lng !== "" && lat !== "" && place.every(Number.isFinite)) return place;
  problems.add("warning", "kml-coordinates", { found: parts.join(",").slice(0, 40), line: element.line });
  return undefined;
}

function propertiesOf(element: XmlElement): Record<string, unknown> {
  const properties = emptyRow();
  for (const name of ["name", "description", "address", "phoneNumber", "styleUrl"]) {
    const text = textOf(element, name);
    if (text !== undefined && name !== "styleUrl") properties[name] = text;
  }
  for (const data of elementsOf(element, "Data")) {
    const value = textOf(data, "value");
    if (value !== undefined) properties[data.attributes.name ?? "data"] = value;
  }
  for (const data of elementsOf(element, "SimpleData"))
    if (data.text.trim() !== "") properties[data.attributes.name ?? "data"] = data.text.trim();
  const times = elementsOf(element, "Track").flatMap(({ children }) =>
    children.filter(({ name }) => name === "when").map(({ text }) => Date.parse(text.trim())),
  );
  if (times.length > 0 && times.every(Number.isFinite)) properties.timesMs = times;
  return properties;
}
