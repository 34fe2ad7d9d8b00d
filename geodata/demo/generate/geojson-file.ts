import type { Feature, Geometry, Position } from "geojson";
import { signedArea } from "./partition";
import type { Point } from "./paths";
import type { Placement } from "./placement";

export interface LayerFile {
  readonly file: string;
  readonly text: string;
  readonly features: readonly Feature[];
}

/** Properties in the order given; undefined ones are left out. */
export function feature(properties: Record<string, unknown>, geometry: Geometry): Feature {
  return { type: "Feature", properties, geometry };
}

/** One feature a line, so that a difference between two versions can be read. */
export function collection(file: string, features: readonly Feature[]): LayerFile {
  const name = file.replace(/\.geojson$/, "");
  const lines = features.map((item) => JSON.stringify(item)).join(",\n");
  return {
    file,
    features,
    text: `{"type":"FeatureCollection","name":"${name}","features":[\n${lines}\n]}\n`,
  };
}

/** Turns plan metres into positions in degrees with a fixed number of decimals. */
export class Pen {
  constructor(
    private readonly placement: Placement,
    private readonly digits: number,
  ) {}

  position(point: Point): Position {
    return this.placement.toLngLat(point[0], point[1]).map((degrees) => Number(degrees.toFixed(this.digits)));
  }

  point(at: Point): Geometry {
    return { type: "Point", coordinates: this.position(at) };
  }

  /** A line without repeated vertices. */
  positions(path: readonly Point[]): Position[] {
    const line = path.map((point) => this.position(point));
    return line.filter((p, i) => i === 0 || p[0] !== line[i - 1]![0] || p[1] !== line[i - 1]![1]);
  }

  line(path: readonly Point[]): Geometry {
    return { type: "LineString", coordinates: this.positions(path) };
  }

  lines(paths: readonly (readonly Point[])[]): Geometry {
    if (paths.length === 1) return this.line(paths[0]!);
    return { type: "MultiLineString", coordinates: paths.map((path) => this.positions(path)) };
  }

  /** A polygon: its outline counter-clockwise and its hole clockwise, whatever way they were drawn. */
  polygon(ring: readonly Point[], hole?: readonly Point[]): Geometry {
    const rings = [this.turned(ring, 1)];
    if (hole !== undefined) rings.push(this.turned(hole, -1));
    return { type: "Polygon", coordinates: rings };
  }

  private turned(ring: readonly Point[], sign: 1 | -1): Position[] {
    const line = this.positions(ring);
    return signedArea(line) * sign < 0 ? line.reverse() : line;
  }
}
