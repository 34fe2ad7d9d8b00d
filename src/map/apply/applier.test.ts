import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import type { Band, FeatureState } from "../../layers/layer-kind";
import { anchorOf, anchors } from "../anchors";
import type { MapLayer } from "../map-layer";
import type { MapProblem } from "../map-problem";
import { Applier } from "./applier";
import { FakeMap } from "./fake-map";

function setUp({ hovers = true } = {}) {
  const map = new FakeMap(anchors.map(({ id }) => id));
  const problems: MapProblem[] = [];
  const applier = new Applier(map, {
    onProblem: (problem) => problems.push(problem),
    breathe: () => Promise.resolve(),
    hovers,
  });
  return { map, problems, applier };
}

const fill = (id: string, source: string, opacity = 1): LayerSpecification => ({
  id,
  type: "fill",
  source,
  paint: { "fill-opacity": opacity },
});

const kind = (
  name: string,
  options: {
    band?: Band;
    key?: string;
    opacity?: number;
    states?: Record<string, FeatureState>;
    layers?: MapLayer["layers"];
  } = {},
): MapLayer => ({
  kind: name,
  picks: null,
  sources: [
    { id: name, key: options.key ?? "1", data: { type: "FeatureCollection", features: [] }, promoteId: "id" },
  ],
  layers: options.layers ?? [
    { band: options.band ?? "zone", spec: fill(`${name}-fill`, name, options.opacity) },
  ],
  deck: [],
  states: options.states ? { [name]: new Map(Object.entries(options.states)) } : {},
});

test("layers lie in their bands, and within a band in the order they were given", async () => {
  const { map, applier } = setUp();
  await applier.apply([kind("posts", { band: "point" }), kind("grids"), kind("forest")]);
  const drawn = map.order.filter(
    (id) => id.endsWith("fill") || id === anchorOf("zone") || id === anchorOf("point"),
  );
  expect(drawn).toEqual(["grids-fill", "forest-fill", anchorOf("zone"), "posts-fill", anchorOf("point")]);
});

test("a kind that comes later is put where it belongs, without moving another", async () => {
  const { map, applier } = setUp();
  await applier.apply([kind("a"), kind("c")]);
  await applier.apply([kind("a"), kind("b"), kind("c")]);
  expect(map.order.filter((id) => id.endsWith("fill"))).toEqual(["a-fill", "b-fill", "c-fill"]);
  expect(map.calls.filter((call) => call.startsWith("moveLayer"))).toEqual([]);
});

test("another order of kinds moves their layers", async () => {
  const { map, applier } = setUp();
  await applier.apply([kind("a"), kind("b")]);
  await applier.apply([kind("b"), kind("a")]);
  expect(map.order.filter((id) => id.endsWith("fill"))).toEqual(["b-fill", "a-fill"]);
});

test("what is only seen under a pointer is not drawn where there is none", async () => {
  const layers: MapLayer["layers"] = [
    { band: "zone", hoverOnly: true, spec: fill("a-hover-fill", "a") },
    { band: "zone", spec: fill("a-fill", "a") },
  ];
  for (const [hovers, drawn] of [
    [true, ["a-hover-fill", "a-fill"]],
    [false, ["a-fill"]],
  ] as const) {
    const { map, applier } = setUp({ hovers });
    await applier.apply([kind("a", { layers })]);
    expect(map.order.filter((id) => id.endsWith("fill"))).toEqual(drawn);
  }
});

test("the same wanted twice writes nothing the second time", async () => {
  const { map, applier } = setUp();
  await applier.apply([kind("a", { states: { x: { class: 1 } } })]);
  map.calls.length = 0;
  await applier.apply([kind("a", { states: { x: { class: 1 } } })]);
  expect(map.calls).toEqual([]);
});

test("a change of opacity touches one property and no geometry", async () => {
  const { map, applier } = setUp();
  await applier.apply([kind("a")]);
  map.calls.length = 0;
  await applier.apply([kind("a", { opacity: 0.5 })]);
  expect(map.calls).toEqual(["setPaint a-fill fill-opacity 0.5"]);
});

test("a change of filter and zooms is made in place, a change of type is another layer", async () => {
  const { map, applier } = setUp();
  const drawn = (spec: object): MapLayer =>
    kind("a", {
      layers: [{ band: "zone", spec: { ...fill("a-fill", "a"), ...spec } as LayerSpecification }],
    });
  await applier.apply([drawn({})]);
  map.calls.length = 0;
  await applier.apply([drawn({ minzoom: 10, filter: ["==", ["get", "x"], 1] })]);
  expect(map.calls).toEqual(['setFilter a-fill ["==",["get","x"],1]', "setZoomRange a-fill 10 24"]);
  await applier.apply([drawn({ type: "line", paint: {} })]);
  expect(map.calls.slice(2)).toEqual(["removeLayer a-fill", "addLayer a-fill"]);
});

test("features are sent again only when their key changes", async () => {
  const { map, applier } = setUp();
  await applier.apply([kind("a", { key: "1" })]);
  await applier.apply([kind("a", { key: "1", opacity: 0.5 })]);
  await applier.apply([kind("a", { key: "2" })]);
  expect(map.calls.filter((call) => call.startsWith("setData"))).toEqual(["setData a"]);
});

test("only states that differ are written, and what ended is dropped key by key", async () => {
  const { map, applier } = setUp();
  await applier.apply([
    kind("a", { states: { x: { class: 1 }, y: { class: 2, height: 9 }, z: { class: 3 } } }),
  ]);
  map.setState("a", "y", { hover: true });
  map.calls.length = 0;
  await applier.apply([kind("a", { states: { x: { class: 1 }, y: { class: 4 } } })]);
  expect(map.calls.sort()).toEqual([
    "dropState a y height",
    "dropState a z class",
    'setState a y {"class":4}',
  ]);
  expect(map.states.get("a/y")).toEqual({ class: 4, hover: true });
});

test("a kind no longer wanted leaves no layer and no source behind", async () => {
  const { map, applier } = setUp();
  await applier.apply([kind("a"), kind("b")]);
  await applier.apply([kind("b")]);
  expect([...map.specs.keys()]).toEqual(["b-fill"]);
  expect([...map.sources]).toEqual(["b"]);
});

test("a layer the map refuses costs its own kind, which is named, and nothing else", async () => {
  const { map, applier, problems } = setUp();
  map.refuse.add("b-fill");
  await applier.apply([kind("a"), kind("b"), kind("c")]);
  expect([...map.specs.keys()]).toEqual(["a-fill", "c-fill"]);
  expect([...map.sources]).toEqual(["a", "c"]);
  expect(problems).toEqual([
    { code: "layer-failed", kind: "b", detail: "layer b-fill was refused: unknown property" },
  ]);
});

test("a kind that failed is reported once, and tried again when its description changes", async () => {
  const { map, applier, problems } = setUp();
  const broken = kind("b");
  map.refuse.add("b-fill");
  await applier.apply([broken]);
  await applier.apply([broken, kind("a")]);
  expect(problems).toHaveLength(1);
  map.refuse.clear();
  await applier.apply([kind("b", { opacity: 0.9 })]);
  expect(map.specs.has("b-fill")).toBe(true);
});

test("heights of another key replace their source and what is drawn of it", async () => {
  const { map, applier } = setUp();
  const relief = (key: string): MapLayer => ({
    ...kind("relief"),
    sources: [],
    terrain: [{ id: "heights", key, bounds: [112, 37, 113, 38], maxZoom: 12 }],
    layers: [{ band: "ground", spec: { id: "shade", type: "hillshade", source: "heights" } }],
  });
  await applier.apply([relief("1")]);
  map.calls.length = 0;
  await applier.apply([relief("2")]);
  expect(map.calls).toEqual([
    "removeLayer shade",
    "removeSource heights",
    "addTerrain heights",
    "addLayer shade",
  ]);
});

test("of the wants that come while one is under way only the last is shown", async () => {
  const { map, applier } = setUp();
  await applier.apply([kind("a", { key: "1" })]);
  let open = () => {};
  map.gate = new Promise((resolve) => {
    open = resolve;
  });
  const first = applier.apply([kind("a", { key: "2" })]);
  const second = applier.apply([kind("a", { key: "3" }), kind("b")]);
  const third = applier.apply([kind("a", { key: "4" })]);
  open();
  await Promise.all([first, second, third]);
  expect(map.calls.filter((call) => call.startsWith("setData"))).toHaveLength(2);
  expect(map.specs.has("b-fill")).toBe(false);
});

test("once stopped it writes nothing more, however far it had come", async () => {
  const { map, applier, problems } = setUp();
  await applier.apply([kind("a", { key: "1" })]);
  let open = () => {};
  map.gate = new Promise((resolve) => {
    open = resolve;
  });
  const under = applier.apply([kind("a", { key: "2", opacity: 0.5 }), kind("b")]);
  await Promise.resolve();
  await Promise.resolve();
  applier.stop();
  map.calls.length = 0;
  open();
  await under;
  await applier.apply([kind("c")]);
  expect(map.calls).toEqual([]);
  expect(problems).toEqual([]);
});
