import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { Feature } from "geojson";
import { expect, test } from "vitest";
import { deskScale, themes } from "../layer-kind";
import { type LiveWalker, livePositions } from "./live-positions";

const minute = 60_000;
const walker = (id: string, ...minutes: readonly number[]): LiveWalker => ({
  id,
  name: id,
  fixes: minutes.map((at, i) => ({ at: [112.6 + i / 1000, 38], ms: at * minute })),
});
const style = { theme: "dark", textScale: 1.6, zoomShift: 0 } as const;
const featuresOf = (walkers: readonly LiveWalker[], nowMinute: number, source: string): readonly Feature[] =>
  livePositions(walkers, nowMinute * minute, style).sources.find(({ id }) => id === source)?.data.features ??
  [];

test("a tail is not drawn over a hole of more than five minutes", () => {
  const tails = featuresOf([walker("w", 0, 4, 12, 14, 15)], 15, "live-tails");
  expect(
    tails.map(({ geometry }) => (geometry.type === "LineString" ? geometry.coordinates.length : 0)),
  ).toEqual([2, 3]);
});

test("somebody not heard of for more than ten minutes is shown as such, where he was", () => {
  const states = (now: number) =>
    featuresOf([walker("w", 0)], now, "live-spots").map(({ properties }) => properties?.state);
  expect([states(10), states(11)]).toEqual([["fresh"], ["stale"]]);
});

test("its style is one that MapLibre's own validator accepts, in every theme", () => {
  for (const theme of themes) {
    const { sources, layers } = livePositions([walker("w", 0, 1)], minute, { theme, ...deskScale });
    const errors = validateStyleMin({
      version: 8,
      glyphs: "https://unused.invalid/{fontstack}/{range}.pbf",
      sources: Object.fromEntries(
        sources.map(({ id, data, promoteId }) => [id, { type: "geojson", data, promoteId }]),
      ),
      layers: layers.map(({ spec }) => spec),
    } as never);
    expect(errors.map(({ message }) => message)).toEqual([]);
  }
});

test("nobody on patrol draws nothing", () => {
  expect(livePositions([], 0, style).layers).toEqual([]);
});
