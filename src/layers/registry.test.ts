import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { words as en } from "../i18n/locales/en/index";
import { words as zh } from "../i18n/locales/zh-CN/index";
import { glyphs } from "./glyphs/glyphs";
import { parseImageId } from "./image-id";
import {
  bands,
  type DrawStyle,
  deskScale,
  type LayerDescription,
  type LayerKind,
  themes,
} from "./layer-kind";
import { layerKinds } from "./registry";
import { parkCoverageFigure, toyDistrict } from "./toy-district";

const kinds: readonly LayerKind[] = layerKinds;
const district = toyDistrict();
const styleOf = (theme: DrawStyle["theme"], figure: DrawStyle["figure"]): DrawStyle => ({
  theme,
  locale: "zh-CN",
  figure,
  year: null,
  place: "140122100",
  opacity: 1,
  ...deskScale,
});
const styles = themes.flatMap((theme) => [styleOf(theme, null), styleOf(theme, parkCoverageFigure())]);

/** The description as a whole style, so that the specification's own validator can judge it. */
function wholeStyle({ sources, terrain = [], layers }: LayerDescription) {
  return {
    version: 8 as const,
    glyphs: "https://unused.invalid/{fontstack}/{range}.pbf",
    sources: Object.fromEntries([
      ...sources.map(({ id, data, promoteId }) => [id, { type: "geojson", data, promoteId }]),
      ...terrain.map(({ id, bounds, maxZoom }) => [
        id,
        { type: "raster-dem", tiles: ["dem://{z}/{x}/{y}"], bounds, maxzoom: maxZoom, encoding: "terrarium" },
      ]),
    ]),
    layers: layers.map(({ spec }) => spec),
  };
}

test.each(kinds.map((kind) => [kind.id, kind] as const))(
  "%s draws styles that MapLibre's own validator accepts, in every theme",
  (_, kind) => {
    for (const style of styles) {
      const description = kind.draw(district, style);
      expect(description.layers.length + description.deck.length).toBeGreaterThan(0);
      const errors = validateStyleMin(wholeStyle(description) as never);
      expect(errors.map(({ message }) => message)).toEqual([]);
    }
  },
);

test.each(kinds.map((kind) => [kind.id, kind] as const))(
  "%s draws the same from the same, and crosses to another thread whole",
  (_, kind) => {
    const style = styles[1]!;
    const once = kind.draw(district, style);
    expect(kind.draw(district, style)).toEqual(once);
    expect(structuredClone(once)).toEqual(once);
  },
);

test.each(kinds.map((kind) => [kind.id, kind] as const))(
  "%s draws nothing, and says nothing, without data",
  (_, kind) => {
    const empty = { ...district, datasets: {}, elevation: undefined, missing: [...kind.roles] };
    const { layers, deck, sources } = kind.draw(empty, styles[0]!);
    expect({ layers, deck, sources }).toEqual({ layers: [], deck: [], sources: [] });
  },
);

test("geometry stays when only colours move: no key depends on the theme, the figure or the opacity", () => {
  for (const kind of kinds) {
    const keys = new Set(
      [...styles, { ...styles[1]!, opacity: 0.4, textScale: 2 }].map((style) =>
        JSON.stringify(kind.draw(district, style).sources.map(({ id, key }) => [id, key])),
      ),
    );
    // what a facility or a park serves does follow the figure
    if (!kind.dependsOn.includes("profile")) expect([kind.id, keys.size]).toEqual([kind.id, 1]);
  }
});

test("layers and sources have names of their own, across all kinds", () => {
  const descriptions = kinds.map((kind) => kind.draw(district, styles[1]!));
  const layers = descriptions.flatMap((d) => [
    ...d.layers.map(({ spec }) => spec.id),
    ...d.deck.map(({ id }) => id),
  ]);
  const sources = descriptions.flatMap((d) => [...d.sources, ...(d.terrain ?? [])].map(({ id }) => id));
  expect(new Set(layers).size).toBe(layers.length);
  expect(new Set(sources).size).toBe(sources.length);
  expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
});

test("every layer lies in a band and draws from a source of its own description", () => {
  for (const kind of kinds) {
    const { layers, sources, terrain = [], states } = kind.draw(district, styles[1]!);
    const own = [...sources, ...terrain].map(({ id }) => id);
    for (const { band, spec } of layers) {
      expect(bands).toContain(band);
      expect(own).toContain("source" in spec ? spec.source : null);
    }
    for (const source of Object.keys(states)) expect(own).toContain(source);
  }
});

test("every image a layer or a legend names can be drawn", () => {
  const images = kinds.flatMap((kind) =>
    styles.flatMap((style) => [
      ...(JSON.stringify(kind.draw(district, style).layers).match(/"(mark|pattern)\|[^"]*"/g) ?? []).map(
        (text) => text.slice(1, -1),
      ),
      ...kind.legend(district, style).flatMap(({ image }) => (image === undefined ? [] : [image])),
    ]),
  );
  expect(images.length).toBeGreaterThan(20);
  for (const id of new Set(images)) {
    const image = parseImageId(id);
    expect(image, id).not.toBeNull();
    if (image?.type === "mark" && image.mark.glyph !== null) expect(glyphs).toHaveProperty(image.mark.glyph);
  }
});

const wordAt = (words: unknown, key: string): unknown =>
  key.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);

test.each([
  ["zh-CN", zh],
  ["en", en],
])("%s has words for every kind, group and sign of a legend", (_, words) => {
  const labels = kinds.flatMap((kind) => [
    `layers.kind.${kind.id}`,
    `layers.group.${kind.group}`,
    ...styles.flatMap((style) => kind.legend(district, style).map(({ label }) => label)),
  ]);
  for (const label of new Set(labels))
    expect([label, typeof wordAt(words, label)]).toEqual([label, "string"]);
});
