import type { Map as MapLibreMap } from "maplibre-gl";
import type { Frame } from "../../geo/frame";
import type { PlaneShape } from "../../geo/kernel/plane-rings";
import {
  type CoverColours,
  CoverPainter,
  type HeldPath,
  pathOf,
  type StillGround,
  speakMetres,
} from "./cover-painter";
import { createGrip, type Grip } from "./grip";
import { Loupe } from "./loupe";
import { type PlaneView, planeView } from "./plane-view";
import "./edit.css";

/** The map as it is lent to the tools that lie over it. */
export type EditMap = MapLibreMap;

/** Metres east and north, and times as large, from where things were taken up. */
export interface StageOffset {
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
}

/** What is held, as far as it is drawn; read anew at every frame. */
export interface StageThings {
  readonly frame: Frame;
  readonly ground: StillGround;
  /** As they were taken up, in metres, with the middle of each. */
  readonly home: readonly { readonly shape: PlaneShape; readonly middle: readonly [number, number] }[];
  readonly radii: () => readonly (number | null)[];
  /** Middles of compounds in metres, and whether each was and is reached. */
  readonly pointsAt: Float64Array;
  readonly wasWithin: Uint8Array;
  readonly isWithin: Uint8Array;
  /** Whether one handle may make it larger or smaller. */
  readonly canGrow: boolean;
}

export interface StageColours extends CoverColours {
  readonly needle: string;
  readonly reach: string;
  readonly covered: string;
  readonly uncovered: string;
  readonly paper: string;
}

export interface StageOptions {
  readonly colours: StageColours;
  readonly words: { readonly move: string; readonly grow: string; readonly loupe: string };
  /** Ground metres a key moves, and with Shift. */
  readonly stepMetres: number;
  readonly bigStepMetres: number;
  /** A place in the plane put right by a snap; the same where there is none near. */
  readonly snap: (offset: StageOffset, metresPerPixel: number) => StageOffset;
  /** Before each frame is painted: recount. */
  readonly onFrame: (offset: StageOffset) => void;
  readonly onDrop: (offset: StageOffset) => void;
  readonly onCancel: () => void;
}

const still: StageOffset = { dx: 0, dy: 0, scale: 1 };
const leastScale = 0.1;

/**
 * Things in the hand, over the map: handles for mouse, finger and keys, the ground gained and lost, compounds that
 * turn. It paints on a canvas of its own and tells each frame; React and the map's sources are not on the way.
 */
export class HeldStage {
  private offset = still;
  private frame: number | null = null;
  private readonly root = document.createElement("div");
  private readonly canvas = document.createElement("canvas");
  private readonly painter: CoverPainter;
  private readonly paths: readonly Path2D[];
  private readonly loupe: Loupe;
  private readonly move: Grip;
  private readonly grow: Grip | null;
  private view: PlaneView;
  private readonly look = () => this.onCamera();

  constructor(
    private readonly map: MapLibreMap,
    private readonly things: StageThings,
    private readonly options: StageOptions,
  ) {
    this.root.className = "held-stage";
    this.canvas.className = "held-canvas";
    this.root.append(this.canvas);
    map.getContainer().append(this.root);
    this.painter = new CoverPainter(things.ground, things.frame, options.colours);
    this.paths = things.home.map(({ shape }) => pathOf(shape));
    this.loupe = new Loupe(map, this.root, this.canvas, options.words.loupe);
    this.move = this.grip("move");
    this.grow = things.canGrow ? this.grip("grow") : null;
    this.view = planeView(map, things.frame);
    map.on("move", this.look);
    map.on("resize", this.look);
    this.onCamera();
    this.options.onFrame(this.offset);
  }

  /** Moves the focus to the handle, so that the keys move what is held. */
  focus(): void {
    this.move.element.focus({ preventScroll: true });
  }

  close(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.map.off("move", this.look);
    this.map.off("resize", this.look);
    this.loupe.hide();
    this.root.remove();
  }

  private grip(kind: "move" | "grow"): Grip {
    let from = still;
    let grabbed: readonly [number, number] = [0, 0];
    const grip = createGrip(kind, this.options.words[kind], {
      onGrab: ([x, y]) => {
        from = this.offset;
        grabbed = this.view.toPlane(x, y);
      },
      onDrag: ([x, y], finger) => {
        const [px, py] = this.view.toPlane(x, y);
        const next =
          kind === "move"
            ? { ...from, dx: from.dx + px - grabbed[0], dy: from.dy + py - grabbed[1] }
            : { ...from, scale: this.scaleAt(from, grabbed, [px, py]) };
        this.put(kind === "move" ? this.options.snap(next, 1 / this.view.pixelsPerMetre) : next);
        if (finger) this.loupe.show(x, y);
      },
      onRelease: () => {
        this.loupe.hide();
        this.drop();
      },
      onAbort: () => {
        this.loupe.hide();
        this.put(from);
      },
      onStep: (east, north, big) => {
        const metres = big ? this.options.bigStepMetres : this.options.stepMetres;
        const { dx, dy, scale } = this.offset;
        if (kind === "move") this.put({ scale, dx: dx + east * metres, dy: dy + north * metres });
        else
          this.put({
            dx,
            dy,
            scale: Math.max(leastScale, scale * (1 + (east + north) * (big ? 0.25 : 0.05))),
          });
      },
      onEnter: () => this.drop(),
      onEscape: () => {
        this.put(still);
        this.options.onCancel();
      },
      pointOf: (event) => {
        const { left, top } = this.root.getBoundingClientRect();
        return [event.clientX - left, event.clientY - top];
      },
    });
    this.root.append(grip.element);
    return grip;
  }

  private scaleAt(
    from: StageOffset,
    grabbed: readonly [number, number],
    to: readonly [number, number],
  ): number {
    const [cx, cy] = this.middle(from);
    const before = Math.hypot(grabbed[0] - cx, grabbed[1] - cy);
    const after = Math.hypot(to[0] - cx, to[1] - cy);
    return before > 0 ? Math.max(leastScale, (from.scale * after) / before) : from.scale;
  }

  private middle({ dx, dy }: StageOffset): readonly [number, number] {
    const [x, y] = this.things.home[0]?.middle ?? [0, 0];
    return [x + dx, y + dy];
  }

  private drop(): void {
    this.flush();
    const { dx, dy, scale } = this.offset;
    if (dx !== 0 || dy !== 0 || scale !== 1) this.options.onDrop(this.offset);
  }

  /** However many moves arrive, a frame is painted once. */
  private put(offset: StageOffset): void {
    this.offset = offset;
    this.frame ??= requestAnimationFrame(() => this.flush());
  }

  private flush(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
    this.options.onFrame(this.offset);
    this.paint();
  }

  private onCamera(): void {
    const { clientWidth, clientHeight } = this.map.getCanvas();
    const ratio = Math.min(2, window.devicePixelRatio);
    this.canvas.width = Math.round(clientWidth * ratio);
    this.canvas.height = Math.round(clientHeight * ratio);
    this.view = planeView(this.map, this.things.frame);
    this.painter.look(this.view, clientWidth, clientHeight, ratio);
    this.paint();
  }

  private paint(): void {
    const context = this.canvas.getContext("2d");
    if (context === null) return;
    const ratio = this.canvas.width / this.map.getCanvas().clientWidth;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    const radii = this.things.radii();
    const { dx, dy, scale } = this.offset;
    const grows = this.things.home.some(({ shape }) => shape.polygons.length > 0);
    const size = grows ? scale : 1;
    const held = this.things.home.map(
      ({ middle: [x, y] }, i): HeldPath => ({
        path: this.paths[i] as Path2D,
        radiusMetres: radii[i] ?? null,
        place: [size, 0, 0, size, x + dx - size * x, y + dy - size * y],
      }),
    );
    this.painter.paint(context, held);
    this.outline(context, held, ratio);
    this.turned(context, ratio);
    this.place(radii, size);
  }

  /** Dashed where it was, in the needle's red where it is, and how far it reaches. */
  private outline(context: CanvasRenderingContext2D, held: readonly HeldPath[], ratio: number): void {
    const { needle } = this.options.colours;
    const pixel = 1 / this.view.pixelsPerMetre;
    speakMetres(context, this.view, ratio);
    context.strokeStyle = needle;
    context.setLineDash([4 * pixel, 4 * pixel]);
    context.lineWidth = 1.5 * pixel;
    for (const path of this.paths) context.stroke(path);
    context.setLineDash([]);
    for (const { path, place } of held) {
      context.save();
      context.transform(...place);
      context.lineCap = "round";
      context.lineWidth = (2.5 * pixel) / place[0];
      context.stroke(path);
      context.restore();
    }
    this.things.home.forEach(({ shape, middle: [x, y] }, i) => {
      const radius = held[i]?.radiusMetres;
      if (!radius || shape.polygons.length > 0) return;
      context.beginPath();
      context.arc(x + this.offset.dx, y + this.offset.dy, radius, 0, 2 * Math.PI);
      context.lineWidth = 1.5 * pixel;
      context.stroke();
    });
  }

  /** Compounds that turned: a full disc where newly reached, a crossed ring where lost. */
  private turned(context: CanvasRenderingContext2D, ratio: number): void {
    const { pointsAt, wasWithin, isWithin } = this.things;
    const { covered, uncovered, paper } = this.options.colours;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.lineWidth = 2;
    for (let i = 0; i < isWithin.length; i++) {
      if (wasWithin[i] === isWithin[i]) continue;
      const [x, y] = this.view.toScreen(pointsAt[2 * i] ?? 0, pointsAt[2 * i + 1] ?? 0);
      const isGained = isWithin[i] === 1;
      context.beginPath();
      context.arc(x, y, 7, 0, 2 * Math.PI);
      context.fillStyle = isGained ? covered : paper;
      context.strokeStyle = isGained ? paper : uncovered;
      context.fill();
      context.stroke();
      if (isGained) continue;
      context.beginPath();
      context.moveTo(x - 4, y - 4);
      context.lineTo(x + 4, y + 4);
      context.moveTo(x - 4, y + 4);
      context.lineTo(x + 4, y - 4);
      context.stroke();
    }
  }

  /** Puts the handles where the thing is now. */
  private place(radii: readonly (number | null)[], size: number): void {
    const [mx, my] = this.middle(this.offset);
    const [x, y] = this.view.toScreen(mx, my);
    this.move.put(x, y);
    if (this.grow === null) return;
    const reach = this.things.home[0]?.shape;
    const polygon = reach?.polygons[0]?.[0];
    const far =
      polygon === undefined
        ? (radii[0] ?? 0)
        : size * farthestEast(polygon, this.things.home[0]?.middle ?? [0, 0]);
    const [gx, gy] = this.view.toScreen(mx + far, my);
    // Never under the other handle: both are 44 px wide
    this.grow.put(Math.max(gx, x + 48), gy);
  }
}

function farthestEast(ring: Float64Array, [x]: readonly [number, number]): number {
  let far = 0;
  for (let i = 0; i < ring.length; i += 2) far = Math.max(far, (ring[i] ?? 0) - x);
  return far;
}
