import { expect, test } from "vitest";
import { fileOfText } from "./picked-files";

const pathOf = (text: string) => fileOfText(text, "pasted", 0)?.path ?? null;

test("a pasted text is the file it looks like", async () => {
  expect(pathOf('{"type":"Point","coordinates":[112,38]}')).toBe("pasted.geojson");
  expect(pathOf('<?xml version="1.0"?><kml></kml>')).toBe("pasted.kml");
  expect(pathOf('<gpx version="1.1"></gpx>')).toBe("pasted.gpx");
  expect(pathOf("名称\t经度\t纬度\n甲\t112\t38")).toBe("pasted.tsv");
  expect(pathOf("名称,经度,纬度\n甲,112,38")).toBe("pasted.csv");
  expect(await fileOfText("POINT (112 38)\nPOINT (113 38)", "pasted", 0)?.blob.text()).toBe(
    'wkt\n"POINT (112 38)"\n"POINT (113 38)"',
  );
});

test("a word, a sentence and nothing are no data", () => {
  expect(["宝山花园", "第一行\n第二行", "", "a, b"].map(pathOf)).toEqual([null, null, null, null]);
});
