import type { Area } from "../../geo/area";
import type { Service } from "../../geo/coverage/service";
import type { Frame } from "../../geo/frame";
import { type PlaneShape, planeShape } from "../../geo/kernel/plane-rings";
import type { PlaneView } from "./plane-view";

/** What does not move while something is held. */
export interface StillGround {
  readonly land: readonly Area[];
  readonly others: readonly Service[];
  readonly was: readonly { readonly shape: PlaneShape; readonly radiusMetres: number | null }[];
}

export interface CoverColours {
  readonly gained: string;
  readonly lost: string;
  readonly wasted: string;
}

interface Reached {
  readonly path: Path2D;
  readonly radiusMetres: number;
  /** west, south, east, north with the radius, metres. */
  readonly box: readonly [number, number, number, number];
}

const layer = () => document.createElement("canvas");

/** A shape as a path in metres: what is within a radius of it is the path filled and stroked twice as wide. */
export function pathOf({ points, lines, polygons }: PlaneShape): Path2D {
  const path = new Path2D();
  const walk = (ring: Float64Array) => {
    path.moveTo(ring[0] ?? 0, ring[1] ?? 0);
    for (let i = 2; i < ring.length; i += 2) path.lineTo(ring[i] ?? 0, ring[i + 1] ?? 0);
  };
  for (const ring of polygons.flat()) {
    walk(ring);
    path.closePath();
  }
  for (const line of [...points, ...lines]) {
    walk(line);
    // A line of no length is what a round cap needs to draw a disc.
    if (line.length === 2) path.lineTo(line[0] ?? 0, line[1] ?? 0);
  }
  return path;
}

/** Fills everything within a radius of a path; the context already speaks metres. */
export function fillReach(context: CanvasRenderingContext2D, path: Path2D, radiusMetres: number): void {
  context.lineJoin = "round";
  context.lineCap = "round";
  context.lineWidth = 2 * radiusMetres;
  context.fill(path, "evenodd");
  if (radiusMetres > 0) context.stroke(path);
}

function reached(shape: PlaneShape, radiusMetres: number): Reached {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of [...shape.points, ...shape.lines, ...shape.polygons.flat()])
    for (let i = 0; i < ring.length; i += 2) {
      box[0] = Math.min(box[0], (ring[i] ?? 0) - radiusMetres);
      box[1] = Math.min(box[1], (ring[i + 1] ?? 0) - radiusMetres);
      box[2] = Math.max(box[2], (ring[i] ?? 0) + radiusMetres);
      box[3] = Math.max(box[3], (ring[i + 1] ?? 0) + radiusMetres);
    }
  return { path: pathOf(shape), radiusMetres, box };
}

/**
 * Paints gained, lost and wasted ground to the pixel: canvases are laid over each other and cut by one another, so
 * no polygon is ever computed. What stays is painted once for a view; a frame is a few strokes.
 */
export class CoverPainter {
  private readonly land: readonly Reached[];
  private readonly others: readonly Reached[];
  private readonly was: readonly Reached[];
  /** Land nothing else covers, and land something else covers, on screen. */
  private readonly free = layer();
  private readonly taken = layer();
  private readonly scratch = layer();
  private view: PlaneView | null = null;
  private ratio = 1;

  constructor(
    ground: StillGround,
    frame: Frame,
    private readonly colours: CoverColours,
  ) {
    this.land = ground.land.map((area) => reached(planeShape(area, frame), 0));
    this.others = ground.others.map(({ geometry, radiusMetres }) =>
      reached(planeShape(geometry, frame), radiusMetres),
    );
    this.was = ground.was.flatMap(({ shape, radiusMetres }) =>
      radiusMetres === null ? [] : [reached(shape, radiusMetres)],
    );
  }

  /** Paints what stays for a view of these CSS pixels. */
  look(view: PlaneView, width: number, height: number, ratio: number): void {
    this.view = view;
    this.ratio = ratio;
    for (const canvas of [this.free, this.taken, this.scratch]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    const free = this.begin(this.free);
    const taken = this.begin(this.taken);
    if (free === null || taken === null) return;
    const seen = this.inView(width, height);
    for (const { path } of this.land.filter(seen)) {
      free.fill(path, "evenodd");
      taken.fill(path, "evenodd");
    }
    this.scratchOf(this.others.filter(seen));
    cut(free, this.scratch, "destination-out");
    cut(taken, this.scratch, "destination-in");
  }

  /** Paints one frame onto a context of the same size: held paths with what puts them in their place. */
  paint(target: CanvasRenderingContext2D, held: readonly HeldPath[]): void {
    this.layerOf(target, this.colours.gained, () => {
      const context = this.scratchOf([], held);
      if (context === null) return;
      this.carve(context, this.was);
      cut(context, this.free, "destination-in");
    });
    this.layerOf(target, this.colours.lost, () => {
      const context = this.scratchOf(this.was);
      if (context === null) return;
      context.globalCompositeOperation = "destination-out";
      for (const each of held) this.stamp(context, each);
      cut(context, this.free, "destination-in");
    });
    this.layerOf(target, this.colours.wasted, () => {
      const context = this.scratchOf([], held);
      if (context !== null) cut(context, this.taken, "destination-in");
    });
  }

  private layerOf(target: CanvasRenderingContext2D, colour: string, draw: () => void): void {
    draw();
    const context = this.scratch.getContext("2d");
    if (context === null) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = "source-in";
    context.fillStyle = colour;
    context.fillRect(0, 0, this.scratch.width, this.scratch.height);
    context.globalCompositeOperation = "source-over";
    target.save();
    target.setTransform(1, 0, 0, 1, 0, 0);
    target.drawImage(this.scratch, 0, 0);
    target.restore();
  }

  private begin(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
    const context = canvas.getContext("2d");
    if (context === null || this.view === null) return null;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = "source-over";
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = "#000";
    context.strokeStyle = "#000";
    speakMetres(context, this.view, this.ratio);
    return context;
  }

  private scratchOf(
    things: readonly Reached[],
    held: readonly HeldPath[] = [],
  ): CanvasRenderingContext2D | null {
    const context = this.begin(this.scratch);
    if (context === null) return null;
    for (const { path, radiusMetres } of things) fillReach(context, path, radiusMetres);
    for (const each of held) this.stamp(context, each);
    return context;
  }

  private carve(context: CanvasRenderingContext2D, things: readonly Reached[]): void {
    context.globalCompositeOperation = "destination-out";
    for (const { path, radiusMetres } of things) fillReach(context, path, radiusMetres);
  }

  private stamp(context: CanvasRenderingContext2D, { path, radiusMetres, place }: HeldPath): void {
    if (radiusMetres === null) return;
    context.save();
    context.transform(...place);
    fillReach(context, path, radiusMetres / place[0]);
    context.restore();
  }

  private inView(width: number, height: number): (thing: Reached) => boolean {
    const view = this.view;
    if (view === null) return () => false;
    const corners = [
      view.toPlane(0, 0),
      view.toPlane(width, 0),
      view.toPlane(0, height),
      view.toPlane(width, height),
    ];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    const [south, north] = [Math.min(...ys), Math.max(...ys)];
    return ({ box }) => box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
  }
}

/** A held thing's path as it was taken up, its radius now, and scale and shift to where it is, in metres. */
export interface HeldPath {
  readonly path: Path2D;
  readonly radiusMetres: number | null;
  readonly place: readonly [number, number, number, number, number, number];
}

export function speakMetres(context: CanvasRenderingContext2D, { matrix }: PlaneView, ratio: number): void {
  const [a, b, c, d, e, f] = matrix;
  context.setTransform(a * ratio, b * ratio, c * ratio, d * ratio, e * ratio, f * ratio);
}

function cut(
  context: CanvasRenderingContext2D,
  by: HTMLCanvasElement,
  how: "destination-in" | "destination-out",
): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalCompositeOperation = how;
  context.drawImage(by, 0, 0);
  context.restore();
}
