import type { LngLat } from "../../geo/area";
import { splitTrack } from "../../geo/corridor";
import type { Frame } from "../../geo/frame";
import { remember } from "../../indicators/memo";
import type { PatrolTrack } from "../../model/entities";
import { contentKey } from "../content-key";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { textHash } from "../text-hash";

/**
 * Tracks packed for the graphics card: `positions` lng, lat, …, `seconds` since `startMs` one per vertex,
 * `starts` the first vertex of each line. A track cut at a hole is several lines, which share its id.
 */
export interface PackedTracks {
  /** One for each line: the track it belongs to. */
  readonly ids: readonly string[];
  readonly starts: Uint32Array;
  readonly positions: Float64Array;
  readonly seconds: Float32Array;
  /** Milliseconds since 1970: the first fix of all, and the last. */
  readonly startMs: number;
  readonly endMs: number;
  readonly key: string;
}

interface Line {
  readonly id: string;
  readonly positions: readonly LngLat[];
  readonly timesMs: readonly number[];
}

/** What was walked without a hole: cut after a silence of 5 minutes and at steps faster than 30 m/s, as the figures are. */
function linesOf(tracks: readonly PatrolTrack[], frame: Frame): readonly Line[] {
  return tracks.flatMap(({ id, geometry, timesMs }) => {
    if (timesMs.length !== geometry.coordinates.length) return [];
    const positions = geometry.coordinates as unknown as readonly LngLat[];
    const { pieces } = splitTrack({ positions, timesMs }, frame);
    return pieces.flatMap((piece) =>
      piece.positions.length < 2
        ? []
        : [{ id, positions: piece.positions, timesMs: piece.timesMs ?? [] } satisfies Line],
    );
  });
}

/** Seconds since the first fix keep a 32-bit float exact to a quarter of a second over a month. */
export function packTracks(tracks: readonly PatrolTrack[], frame: Frame): PackedTracks {
  const drawn = linesOf(tracks, frame);
  const count = drawn.reduce((sum, { timesMs }) => sum + timesMs.length, 0);
  const startMs = drawn.reduce((least, { timesMs }) => Math.min(least, timesMs[0] ?? least), Infinity);
  const endMs = drawn.reduce((most, { timesMs }) => Math.max(most, timesMs.at(-1) ?? most), -Infinity);
  const starts = new Uint32Array(drawn.length);
  const positions = new Float64Array(count * 2);
  const seconds = new Float32Array(count);
  let vertex = 0;
  drawn.forEach((line, index) => {
    starts[index] = vertex;
    line.positions.forEach(([lng, lat], i) => {
      positions[vertex * 2] = lng;
      positions[vertex * 2 + 1] = lat;
      seconds[vertex] = ((line.timesMs[i] ?? startMs) - startMs) / 1000;
      vertex++;
    });
  });
  const times = textHash(`${startMs},${endMs},${seconds.join(",")}`);
  const ids = drawn.map(({ id }) => id);
  return { ids, starts, positions, seconds, startMs, endMs, key: `${contentKey(tracks)}-${times}` };
}

const rgb = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Who walked where and when: all tracks faintly, and a bright trail behind each walker at the time shown. */
export const patrolTracks: LayerKind = {
  id: "patrol-tracks",
  group: "patrol",
  roles: ["patrol-tracks"],
  dependsOn: [],
  initially: false,
  picks: "patrol-tracks",
  draw(district, style) {
    const items = district.datasets["patrol-tracks"]?.items;
    if (items === undefined || items.length === 0) return nothing;
    const tracks = remember(items, "packed", () => packTracks(items, district.frame));
    if (tracks.ids.length === 0) return nothing;
    const { trail, stroke } = paletteOf(style.theme);
    return {
      ...nothing,
      deck: [
        {
          id: "patrol-tracks",
          deck: "TripsLayer",
          band: "trail",
          key: `${tracks.key}-${trail}-${stroke}-${style.opacity}-${style.textScale}`,
          props: {
            tracks,
            color: rgb(trail),
            widthPixels: 1.8 * stroke * style.textScale,
            opacity: style.opacity,
            // All that was walked stays faintly on the map, stronger where it was walked often; the last
            // half hour is bright.
            restingAlpha: 0.12,
            trailSeconds: 1800,
          },
        },
      ],
    };
  },
  legend: (_, { theme }) => [
    { label: "things.role.patrol-tracks", color: paletteOf(theme).trail, shape: "line" },
  ],
};
