import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { createFrame } from "../../geo/frame";
import { themes } from "../layer-kind";
import { drawProposal, type Proposal } from "./suggestions";

const home = [112.65, 38.06] as const;
const proposal: Proposal = {
  places: [{ at: home, radiusMetres: 300 }],
  reached: [home],
  open: [[112.66, 38.06]],
  dropped: [[112.67, 38.06]],
  zones: [
    [
      [112.6, 38],
      [112.61, 38],
      [112.61, 38.01],
    ],
    [[112.7, 38]],
  ],
};

test.each(themes)("MapLibre's own validator accepts a proposal in the theme %s", (theme) => {
  const { sources, layers } = drawProposal(proposal, theme);
  const style = {
    version: 8 as const,
    sources: Object.fromEntries(sources.map(({ id, data }) => [id, { type: "geojson", data }])),
    layers: layers.map(({ spec }) => spec),
  };
  expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
});

test("the reach of 300 m is a ring of corners 300 m from the place", () => {
  const ring = drawProposal(proposal, "light").sources[0]?.data.features.find(
    ({ properties }) => properties?.kind === "reach",
  );
  const frame = createFrame({ lng: home[0], lat: home[1] });
  const corners = ring?.geometry.type === "Polygon" ? (ring.geometry.coordinates[0] ?? []) : [];
  expect(corners).toHaveLength(97);
  for (const corner of corners) {
    const [x, y] = frame.project(corner[0] ?? 0, corner[1] ?? 0);
    expect(Math.hypot(x, y)).toBeCloseTo(300, 3);
  }
});

test("the key changes when something moves and not otherwise", () => {
  const key = (of: Proposal) => drawProposal(of, "light").sources[0]?.key;
  expect(key({ ...proposal })).toBe(key(proposal));
  expect(key({ ...proposal, reached: [] })).not.toBe(key(proposal));
});
