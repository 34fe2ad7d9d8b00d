import { expect, test } from "vitest";
import { guessCrs } from "./guess";

const lishi: [number, number] = [111.15, 37.52];

function best(positions: [number, number][], near?: [number, number]) {
  const guess = guessCrs(positions, near)[0];
  return guess && `${guess.crs.code}${guess.swapped ? " swapped" : ""} ${guess.reason}`;
}

// The table of Lishi, Xing, Yangqu, Taiyuan, Pingcheng and Huairou with zone-prefixed eastings.
test.each([
  [37513260.282, 4154232.459, "EPSG:4525"],
  [37511346.531, 4258566.409, "EPSG:4525"],
  [38383275.527, 4214993.115, "EPSG:4526"],
  [38372415.049, 4194059.8, "EPSG:4526"],
  [38440293.859, 4438646.699, "EPSG:4526"],
  [39468552.218, 4465126.8, "EPSG:4527"],
])("E %d N %d is %s", (x, y, code) => {
  expect(best([[x, y]])).toBe(`${code} zone-prefix`);
  expect(best([[y, x]])).toBe(`${code} swapped zone-prefix`);
});

test("degrees are degrees, and latitude first is seen", () => {
  expect(best([lishi])).toBe("EPSG:4490 degrees");
  expect(best([[37.52, 111.15]])).toBe("EPSG:4490 swapped degrees");
});

test("degrees abroad stay as they are written", () => {
  expect(best([[1.52, 42.5]])).toBe("EPSG:4490 degrees");
  expect(best([[-70.6, -33.4]])).toBe("EPSG:4490 degrees");
});

test("a six-digit easting takes the central meridian nearest the district", () => {
  // E 513260 is 13 km east of 111° at Lishi; with 114° it would land at 114.15°.
  expect(best([[513260.282, 4154232.459]], lishi)).toBe("EPSG:4546 central-meridian");
  expect(best([[4154232.459, 513260.282]], lishi)).toBe("EPSG:4546 swapped central-meridian");
  expect(best([[513260.282, 4154232.459]], [114.2, 37.5])).toBe("EPSG:4547 central-meridian");
});

test("without a district every central meridian in China is offered", () => {
  const guesses = guessCrs([[513260.282, 4154232.459]]);
  expect(guesses.map(({ crs }) => crs.strip?.centralMeridianDegrees)).toContain(111);
  expect(guesses.length).toBeGreaterThan(15);
});

test("Web Mercator of Lishi is seen", () => {
  // x = 6378137·rad(111.15), y = 6378137·ln tan(45° + 37.52°/2)
  const x = (6378137 * 111.15 * Math.PI) / 180;
  const y = 6378137 * Math.log(Math.tan(Math.PI / 4 + (37.52 * Math.PI) / 360));
  expect(best([[x, y]])).toBe("EPSG:3857 web-mercator");
});

test("a Web Mercator easting that looks like zone 13 is settled by the district", () => {
  const x = (6378137 * 120.5 * Math.PI) / 180; // 13 413 999: also zone 13, 413 999 m
  const y = 6378137 * Math.log(Math.tan(Math.PI / 4 + (31 * Math.PI) / 360));
  expect(best([[x, y]], [120.5, 31])).toBe("EPSG:3857 web-mercator");
  expect(best([[x, y]], [74.5, 32])).toBe("EPSG:4491 zone-prefix");
});

test("a few broken rows do not change the answer", () => {
  const rows: [number, number][] = Array.from({ length: 20 }, () => [37513260, 4154232]);
  expect(best([[0, 0], [Number.NaN, 1], ...rows])).toBe("EPSG:4525 zone-prefix");
});

test("numbers that fit nothing are not guessed", () => {
  expect(guessCrs([[5e9, 5e9]])).toEqual([]);
  expect(guessCrs([])).toEqual([]);
});
