import { expect, test } from "vitest";
import { markId, parseImageId, patternId } from "./image-id";

test("a pattern reads back as it was said", () => {
  const pattern = { kind: "lines", color: "#d9642c", spacingPixels: 6, strokePixels: 2 } as const;
  expect(parseImageId(patternId(pattern))).toEqual({ type: "pattern", pattern });
});

test("a mark reads back as it was said, with and without a glyph", () => {
  const mark = {
    body: "hexagon",
    sizePixels: 22,
    fill: "#ffffff",
    stroke: "#8a4a12",
    strokePixels: 1.5,
    glyph: "watchtower",
    glyphColor: "#8a4a12",
  } as const;
  expect(parseImageId(markId(mark))).toEqual({ type: "mark", mark });
  expect(parseImageId(markId({ ...mark, glyph: null }))).toEqual({
    type: "mark",
    mark: { ...mark, glyph: null },
  });
});

test("a name that is not ours is no image", () => {
  expect(parseImageId("airport-11")).toBeNull();
  expect(parseImageId("mark|circle")).toBeNull();
});
