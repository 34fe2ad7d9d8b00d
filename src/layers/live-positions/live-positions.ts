import type { Feature, LineString, Point } from "geojson";
import type { LngLat } from "../../geo/area";
import { splitTrack } from "../../geo/corridor";
import { createFrame } from "../../geo/frame";
import { byProperty, byZoom } from "../expression";
import { labelLayout, labelPaint } from "../label";
import type { DrawStyle, LayerDescription, MapScale } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { textHash } from "../text-hash";

/** Someone on patrol, as a stream tells it: the last fix last. */
export interface LiveWalker {
  readonly id: string;
  readonly name: string;
  readonly fixes: readonly { readonly at: LngLat; readonly ms: number }[];
}

/** A fix older than this no longer says where somebody is. */
export const staleMs = 10 * 60_000;

function tailOf({ id, fixes }: LiveWalker): Feature<LineString>[] {
  const [first] = fixes;
  if (first === undefined) return [];
  const frame = createFrame({ lng: first.at[0], lat: first.at[1] });
  const { pieces } = splitTrack(
    { positions: fixes.map(({ at }) => at), timesMs: fixes.map(({ ms }) => ms) },
    frame,
  );
  return pieces.flatMap(({ positions }, i) =>
    positions.length < 2
      ? []
      : [
          {
            type: "Feature",
            properties: { id: `${id}/${i}` },
            geometry: { type: "LineString", coordinates: positions.map(([lng, lat]) => [lng, lat]) },
          },
        ],
  );
}

function spotOf(walker: LiveWalker, nowMs: number): Feature<Point>[] {
  const last = walker.fixes.at(-1);
  if (last === undefined) return [];
  const state = nowMs - last.ms > staleMs ? "stale" : "fresh";
  return [
    {
      type: "Feature",
      properties: { id: walker.id, name: walker.name, state },
      geometry: { type: "Point", coordinates: [last.at[0], last.at[1]] },
    },
  ];
}

const sourceOf = (id: string, features: readonly Feature[]) => ({
  id,
  key: `${id}-${textHash(JSON.stringify(features))}`,
  data: { type: "FeatureCollection" as const, features: [...features] },
  promoteId: "id",
});

/**
 * Where people on patrol are now, and the half hour behind them. A dot that is hollow is where somebody was when last
 * heard of, more than ten minutes ago. Lines are never drawn over a hole of five minutes.
 */
export function livePositions(
  walkers: readonly LiveWalker[],
  nowMs: number,
  style: Pick<DrawStyle, "theme" | keyof MapScale>,
): LayerDescription {
  if (walkers.length === 0) return nothing;
  const { peopleMark, surface, ink, trail, stroke } = paletteOf(style.theme);
  const drawn: DrawStyle = { ...style, locale: "zh-CN", figure: null, year: null, opacity: 1 };
  const label = { sizePixels: 12, weight: "regular", color: ink } as const;
  const size = style.textScale;
  return {
    ...nothing,
    sources: [
      sourceOf("live-tails", walkers.flatMap(tailOf)),
      sourceOf(
        "live-spots",
        walkers.flatMap((walker) => spotOf(walker, nowMs)),
      ),
    ],
    layers: [
      {
        band: "line",
        spec: {
          id: "live-tails",
          type: "line",
          source: "live-tails",
          layout: { "line-cap": "round", "line-join": "round" },
          paint: { "line-color": trail, "line-width": 2 * stroke * size, "line-opacity": 0.8 },
        },
      },
      {
        band: "point",
        spec: {
          id: "live-spots",
          type: "circle",
          source: "live-spots",
          paint: {
            "circle-radius": byZoom([9, 3 * size], [14, 6 * size]),
            "circle-color": byProperty("state", { stale: surface }, peopleMark),
            "circle-stroke-color": byProperty("state", { stale: peopleMark }, surface),
            "circle-stroke-width": 1.6 * stroke * size,
          },
        },
      },
      {
        band: "label",
        spec: {
          id: "live-names",
          type: "symbol",
          source: "live-spots",
          minzoom: 12,
          layout: { ...labelLayout(drawn, label), "text-anchor": "top", "text-offset": [0, 0.8] },
          paint: labelPaint(drawn, label),
        },
      },
    ],
  };
}
