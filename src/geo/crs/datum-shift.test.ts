import gcoord from "gcoord";
import { expect, test } from "vitest";
import { detectDatumShift } from "./datum-shift";

/** A lattice of streets around Lishi, some 440 m by 550 m apart, in degrees. */
const streets = Array.from({ length: 21 }, (_, i) => [
  [
    [111.1 + i * 0.005, 37.47],
    [111.1 + i * 0.005, 37.57],
  ],
  [
    [111.1, 37.47 + i * 0.005],
    [111.2, 37.47 + i * 0.005],
  ],
]).flat();

/** Places on those streets, three metres beside them. */
const places = Array.from({ length: 60 }, (_, i): [number, number] => [
  111.105 + 0.005 * (i % 18) + 0.000034,
  37.4712 + i * 0.0015,
]);

const moved = (to: "GCJ02" | "BD09") =>
  places.map((place) => gcoord.transform([...place], gcoord.WGS84, gcoord[to]) as [number, number]);

test("places three metres beside their streets are not shifted", () => {
  const finding = detectDatumShift(places, { lines: streets });
  expect(finding?.hypothesis).toBe("none");
  expect(finding?.isTold).toBe(true);
  expect(finding?.medianOffsetMetres.before).toBeLessThan(6);
});

test("the same places moved to GCJ-02 by another program are found out", () => {
  const finding = detectDatumShift(moved("GCJ02"), { lines: streets });
  expect(finding?.hypothesis).toBe("gcj02");
  expect(finding?.medianOffsetMetres.before).toBeGreaterThan(40);
  expect(finding?.medianOffsetMetres.after).toBeLessThan(6);
  // The published shift at Lishi is 568.3 m; east 0.006356°·cos 37.52°, north 0.000768°: bearing 81°.
  expect(finding?.shiftMetres).toBeCloseTo(568, -1);
  expect(finding?.bearingDegrees).toBeGreaterThan(79);
  expect(finding?.bearingDegrees).toBeLessThan(84);
});

test("BD-09 is told apart from GCJ-02", () => {
  const finding = detectDatumShift(moved("BD09"), { lines: streets });
  expect(finding?.hypothesis).toBe("bd09");
  expect(finding?.medianOffsetMetres.after).toBeLessThan(6);
});

test("points serve as reference too", () => {
  expect(detectDatumShift(moved("GCJ02"), { points: places })?.hypothesis).toBe("gcj02");
});

test("without a reference nothing is claimed", () => {
  expect(detectDatumShift(places, {})).toBeUndefined();
  expect(detectDatumShift([], { lines: streets })).toBeUndefined();
});

test("areas moved to GCJ-02 are found out by the corners of the boundary they should fill", () => {
  // A boundary of 40 corners on a circle of 0.05 degrees; the imported areas repeat it, and have edges inside besides.
  const circle = Array.from({ length: 41 }, (_, i): [number, number] => [
    111.15 + 0.05 * Math.cos((i * Math.PI) / 20),
    37.52 + 0.05 * Math.sin((i * Math.PI) / 20),
  ]);
  const move = (line: [number, number][]) =>
    line.map((place) => gcoord.transform([...place], gcoord.WGS84, gcoord.GCJ02) as [number, number]);
  const inner = circle.map(([lng, lat]): [number, number] => [
    111.15 + (lng - 111.15) / 3,
    37.52 + (lat - 37.52) / 3,
  ]);
  const finding = detectDatumShift(circle, { lines: [move(circle), move(inner)] }, "targets");
  expect(finding?.hypothesis).toBe("gcj02");
  expect(finding?.medianOffsetMetres.after).toBeLessThan(6);
  expect(detectDatumShift(circle, { lines: [circle, inner] }, "targets")?.hypothesis).toBe("none");
});

test("places that belong to nothing in the reference are not believed to be shifted, however much one shift gains", () => {
  // One street running north, and five places some 640 m east of it.
  const street = [
    [
      [111.1, 37.47],
      [111.1, 37.57],
    ],
  ];
  const strays = [600, 610, 640, 660, 700].map((east, index): [number, number] => [
    111.1 + east / (111_195 * Math.cos((37.52 * Math.PI) / 180)),
    37.5 + index * 0.005,
  ]);
  const finding = detectDatumShift(strays, { lines: street });
  // 640 m off as they are, some 80 m after moving them 560 m west: seven times less, and still nowhere.
  expect(finding?.offsetsMetres.gcj02).toBeLessThan(120);
  expect(finding?.hypothesis).toBe("none");
  expect(finding?.isTold).toBe(false);
});
