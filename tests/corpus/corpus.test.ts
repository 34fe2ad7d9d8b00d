import { expect, test } from "vitest";
import type { Layer, ReadResult } from "../../src/data/formats/contract";
import { firstPosition } from "../../src/data/formats/positions";
import { problemText } from "../../src/data/formats/problem-text";
import { readFile } from "../../src/data/formats/read-file";
import { problems as en } from "../../src/i18n/locales/en/problems";
import { problems as zh } from "../../src/i18n/locales/zh-CN/problems";
import { badCases, goodCases, goodHeights } from "./all-cases";
import type { ExpectedLayer } from "./case";

/** A ten-millionth of a degree is a centimetre; published GCJ-02 and BD-09 places are rounded to 1e-6. */
const centimetre = 1e-7;
const published = 1.2e-6;

function codesOf({ layers, problems }: ReadResult): string[] {
  return [...problems, ...layers.flatMap((layer) => layer.problems)].map(({ code }) => code);
}

function expectLayer(layer: Layer | undefined, wanted: ExpectedLayer, tolerance: number): void {
  expect(layer).toBeDefined();
  if (layer === undefined) return;
  expect(layer.features).toHaveLength(wanted.count);
  const first = layer.features
    .map(({ geometry }) => firstPosition(geometry))
    .find((place) => place !== undefined);
  if (wanted.first === null) expect(first).toBeUndefined();
  else {
    expect(Math.abs((first?.[0] ?? Number.NaN) - wanted.first[0])).toBeLessThan(tolerance);
    expect(Math.abs((first?.[1] ?? Number.NaN) - wanted.first[1])).toBeLessThan(tolerance);
  }
  const field = wanted.nameField ?? "名称";
  const names = layer.features
    .slice(0, wanted.names?.length ?? 0)
    .map(({ properties }) => properties?.[field]);
  if (wanted.names) expect(names).toEqual(wanted.names);
  if (wanted.name) expect(layer.name).toBe(wanted.name);
  if (wanted.format) expect(layer.format).toBe(wanted.format);
  if (wanted.encoding) expect(layer.encoding.name).toBe(wanted.encoding);
  if (wanted.encodingHow) expect(layer.encoding.how).toBe(wanted.encodingHow);
  if (wanted.crs) expect(layer.crs.code).toBe(wanted.crs);
  if (wanted.crsHow) expect(layer.crs.how).toBe(wanted.crsHow);
  if (wanted.types) expect(layer.geometryTypes).toEqual(wanted.types);
}

test("the corpus is as large as promised", () => {
  expect(goodCases.length + goodHeights.length).toBeGreaterThanOrEqual(60);
  expect(badCases.length).toBeGreaterThanOrEqual(120);
});

test.each(goodCases.map((one) => [one.file, one] as const))("%s loads rightly", async (_, one) => {
  const result = await readFile(one.bytes, { fileName: one.file, siblings: one.siblings, ...one.options });
  expect(
    result.layers.map(({ name, problems }) => [
      name,
      problems.filter(({ severity }) => severity === "error"),
    ]),
  ).toEqual(result.layers.map(({ name }) => [name, []]));
  expect(result.layers).toHaveLength(one.layers.length);
  const tolerance = one.options?.datum === undefined ? centimetre : published;
  for (const [index, wanted] of one.layers.entries()) expectLayer(result.layers[index], wanted, tolerance);
  const codes = codesOf(result);
  for (const code of one.says ?? []) expect(codes).toContain(code);
  // Nothing is complained about that the case does not name.
  expect(codes.filter((code) => !(one.says ?? []).includes(code as never))).toEqual([]);
});

test.each(goodHeights.map((one) => [one.file, one] as const))("%s gives its heights", async (_, one) => {
  const { elevations, problems } = await readFile(one.bytes, { fileName: one.file, ...one.options });
  expect(problems).toEqual([]);
  const field = elevations[0]?.field;
  expect([field?.width, field?.height]).toEqual([one.width, one.height]);
  expect(field?.origin[0]).toBeCloseTo(one.origin[0], 9);
  expect(field?.origin[1]).toBeCloseTo(one.origin[1], 9);
  expect(field?.heights[0]).toBe(one.firstHeight);
});

test.each(badCases.map((one) => [`${one.file}: ${one.code}`, one] as const))("%s", async (_, one) => {
  const result = await readFile(one.bytes, { fileName: one.file, siblings: one.siblings, ...one.options });
  const all = [...result.problems, ...result.layers.flatMap((layer) => layer.problems)];
  expect(all.map(({ code }) => code)).toContain(one.code);
  for (const problem of all)
    for (const dictionary of [zh, en]) {
      const text = problemText(problem, dictionary);
      // A text of its own, and every placeholder filled.
      expect(text.startsWith(problem.code)).toBe(false);
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toContain("{{");
    }
});
