import type { Feature, Geometry, Position } from "geojson";
import { wgs84 } from "../../geo/crs/registry";
import type { Format, RawResult, ReadOptions } from "./contract";
import { FormatError, ProblemList } from "./format-error";
import { headText } from "./head-text";
import { baseName } from "./names";
import { emptyRow } from "./row";
import { childOf, elementsOf, textOf, type XmlElement } from "./xml";
import { decodeXml } from "./xml-document";

/** Tracks, routes and waypoints of a GPS or a patrol app. */
export const gpx: Format = {
  id: "gpx",
  extensions: ["gpx"],
  recognise: (head) => /<gpx[\s>]/i.test(headText(head)),
  read: readGpx,
};

function readGpx(bytes: Uint8Array, options: ReadOptions): RawResult {
  const problems = new ProblemList(options.fileName);
  const { root, encoding } = decodeXml(bytes, options, problems);
  if (root.name !== "gpx") throw new FormatError("xml-not-this", { expected: "gpx", found: root.name });
  const features = [
    ...elementsOf(root, "trk").flatMap((track) => tracksOf(track, problems)),
    ...elementsOf(root, "rte").map((route) => lineOf(route, elementsOf(route, "rtept"), problems)),
    ...root.children.filter(({ name }) => name === "wpt").map((point) => waypoint(point, problems)),
  ];
  const declaredCrs = { fixed: wgs84 };
  const name = baseName(options.fileName);
  return { layers: [{ name, format: "gpx", encoding, features, declaredCrs, problems: problems.done() }] };
}

/** Each segment is a line of its own: the pause between two was not walked. */
function tracksOf(track: XmlElement, problems: ProblemList): Feature[] {
  const segments = track.children.filter(({ name }) => name === "trkseg");
  return segments
    .filter(({ children }) => children.length > 0)
    .map((segment) =>
      lineOf(
        track,
        segment.children.filter(({ name }) => name === "trkpt"),
        problems,
      ),
    );
}

function lineOf(owner: XmlElement, points: readonly XmlElement[], problems: ProblemList): Feature {
  const positions: Position[] = [];
  const times: number[] = [];
  for (const point of points) {
    const place = positionOf(point);
    if (place === undefined) {
      problems.add("warning", "gpx-point", { line: point.line });
      continue;
    }
    positions.push(place);
    times.push(Date.parse(textOf(point, "time") ?? ""));
  }
  const geometry: Geometry | null =
    positions.length > 1
      ? { type: "LineString", coordinates: positions }
      : positions[0] === undefined
        ? null
        : { type: "Point", coordinates: positions[0] };
  return {
    type: "Feature",
    properties: { ...wordsOf(owner), ...timesOf(times, problems, owner) },
    geometry: geometry as Geometry,
  };
}

/** Times are kept when every vertex has one: half a clock cannot be judged. */
function timesOf(
  times: readonly number[],
  problems: ProblemList,
  owner: XmlElement,
): { timesMs?: readonly number[] } {
  const known = times.filter(Number.isFinite).length;
  if (known === times.length && known > 0) return { timesMs: times };
  if (known > 0)
    problems.add("warning", "gpx-times-missing", { missing: times.length - known, line: owner.line });
  return {};
}

function waypoint(point: XmlElement, problems: ProblemList): Feature {
  const place = positionOf(point);
  if (place === undefined) problems.add("error", "gpx-point", { line: point.line });
  const geometry = place === undefined ? null : { type: "Point", coordinates: place };
  const time = textOf(point, "time");
  return {
    type: "Feature",
    properties: { ...wordsOf(point), ...(time === undefined ? {} : { time }) },
    geometry: geometry as Geometry,
  };
}

function positionOf({ attributes }: XmlElement): Position | undefined {
  const { lon = "", lat = "" } = attributes;
  const place = [Number(lon), Number(lat)];
  return lon.trim() !== "" && lat.trim() !== "" && place.every(Number.isFinite) ? place : undefined;
}

function wordsOf(element: XmlElement): Record<string, string> {
  const words = emptyRow<string>();
  for (const name of ["name", "desc", "cmt", "type", "sym"]) {
    const text = textOf(element, name);
    if (text !== undefined) words[name] = text;
  }
  for (const extension of childOf(element, "extensions")?.children ?? [])
    if (extension.text.trim() !== "") words[extension.name] = extension.text.trim();
  return words;
}
