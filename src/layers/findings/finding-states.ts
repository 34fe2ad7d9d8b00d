import type { Finding } from "../../model/entities";
import { type Body, markId } from "../image-id";
import type { DrawStyle } from "../layer-kind";
import { paletteOf } from "../palette";

/** A finding as the map tells it: its status, or overdue, which is the one thing to act on now. */
export const findingStates = [
  "overdue",
  "reported",
  "filed",
  "dispatched",
  "resolved",
  "closed",
  "rejected",
] as const;
export type FindingState = (typeof findingStates)[number];

export function stateOf(finding: Finding, asOfMs: number): FindingState {
  const { status, dueAtMs } = finding;
  const open = status !== "closed" && status !== "rejected" && status !== "resolved";
  return open && dueAtMs !== undefined && dueAtMs < asOfMs ? "overdue" : status;
}

interface Shape {
  readonly body: Body;
  readonly fill: "needle" | "ink" | "surface" | "quiet";
  readonly edge: "needle" | "ink" | "quiet";
  readonly glyph: "alert" | "tick" | "cross" | null;
  readonly sizePixels: number;
}

/** Open ones are ink and fill up as they move on; done ones are quiet; only the overdue are the needle's red. */
const shapes: Readonly<Record<FindingState, Shape>> = {
  overdue: { body: "triangle", fill: "needle", edge: "needle", glyph: "alert", sizePixels: 22 },
  reported: { body: "circle", fill: "surface", edge: "ink", glyph: null, sizePixels: 12 },
  filed: { body: "diamond", fill: "surface", edge: "ink", glyph: null, sizePixels: 14 },
  dispatched: { body: "diamond", fill: "ink", edge: "ink", glyph: null, sizePixels: 14 },
  resolved: { body: "square", fill: "surface", edge: "quiet", glyph: "tick", sizePixels: 14 },
  closed: { body: "square", fill: "quiet", edge: "quiet", glyph: null, sizePixels: 8 },
  rejected: { body: "none", fill: "surface", edge: "quiet", glyph: "cross", sizePixels: 12 },
};

export function findingImage(state: FindingState, style: Pick<DrawStyle, "theme" | "textScale">): string {
  const palette = paletteOf(style.theme);
  const shape = shapes[state];
  return markId({
    body: shape.body,
    sizePixels: shape.sizePixels * style.textScale,
    fill: palette[shape.fill],
    stroke: shape.fill === "surface" ? palette[shape.edge] : palette.surface,
    strokePixels: 1.6 * palette.stroke * style.textScale,
    glyph: shape.glyph,
    glyphColor: shape.fill === "surface" ? palette[shape.edge] : palette.surface,
  });
}

export const findingColor = (state: FindingState, style: Pick<DrawStyle, "theme">): string => {
  const palette = paletteOf(style.theme);
  return palette[shapes[state].edge];
};
