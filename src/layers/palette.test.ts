import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { themes } from "./layer-kind";
import { paletteOf } from "./palette";

const css = readFileSync(join(import.meta.dirname, "../ui/tokens.css"), "utf8");
const rules = (theme: string) => new RegExp(`\\[data-theme="${theme}"\\]\\s*{([^}]*)}`).exec(css)?.[1] ?? "";
const token = (theme: string, name: string) =>
  new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(rules(theme))?.[1];

const shared = ["paper", "surface", "hairline", "ink", "quiet", "needle", "covered", "uncovered"] as const;

test.each(themes)("the map's %s is the interface's", (theme) => {
  const palette = paletteOf(theme);
  expect(Object.fromEntries(shared.map((name) => [name, palette[name]]))).toEqual(
    Object.fromEntries(shared.map((name) => [name, token(theme, name)])),
  );
});

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

test.each(themes)("signs stand out from their ground in %s, and labels more so", (theme) => {
  const p = paletteOf(theme);
  for (const mark of [p.fireMark, p.waterMark, p.peopleMark, p.serviceMark, p.covered, p.needle])
    expect(contrast(mark, p.surface)).toBeGreaterThanOrEqual(3);
  for (const label of [p.ink, p.quiet, p.waterInk, p.parkInk])
    expect(contrast(label, p.paper)).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)(
  "the three greens differ in lightness, so that grey print tells them apart in %s",
  (theme) => {
    const { forestDense, forestThin, forestOpen } = paletteOf(theme);
    const [a = 0, b = 0, c = 0] = [forestDense, forestThin, forestOpen].map(luminance).sort((x, y) => x - y);
    expect((b + 0.05) / (a + 0.05)).toBeGreaterThan(1.25);
    expect((c + 0.05) / (b + 0.05)).toBeGreaterThan(1.25);
  },
);
