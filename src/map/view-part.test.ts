import { expect, test } from "vitest";
import { fitWhole, movedBy, partCamera, type ViewPart } from "./view-part";

/** Cell of a wall of 3 × 2 screens of 1920 × 1080. */
const cell = (column: number, row: number): ViewPart => ({
  left: (column - 1) * 1920,
  top: (row - 1) * 1080,
  width: 1920,
  height: 1080,
  wholeWidth: 5760,
  wholeHeight: 2160,
});

/** Where MapLibre puts the axis: half of (left + width − right). */
const axisOf = (part: ViewPart) => {
  const { left, right, top, bottom } = partCamera(part).padding;
  return [(left + part.width - right) / 2, (top + part.height - bottom) / 2];
};

test("on every screen the axis goes through the middle of the whole wall, 2880 from its left and 1080 from its top", () => {
  for (const column of [1, 2, 3])
    for (const row of [1, 2]) {
      const part = cell(column, row);
      const [x = 0, y = 0] = axisOf(part);
      expect([part.left + x, part.top + y]).toEqual([2880, 1080]);
      expect(Math.min(...Object.values(partCamera(part).padding))).toBeGreaterThanOrEqual(0);
    }
});

test("every screen stands as far off as the whole would: 2160 / 2 / tan(36.87° / 2) = 3240 pixels", () => {
  for (const part of [cell(1, 1), cell(3, 2)]) {
    const { viewDegrees } = partCamera(part);
    expect(part.height / 2 / Math.tan((viewDegrees * Math.PI) / 360)).toBeCloseTo(3240, 6);
  }
});

test("a screen that shows the whole is MapLibre's own camera", () => {
  const whole = { left: 0, top: 0, width: 1920, height: 1080, wholeWidth: 1920, wholeHeight: 1080 };
  const { padding, viewDegrees } = partCamera(whole);
  expect(Object.values(padding)).toEqual([0, 0, 0, 0]);
  expect(viewDegrees).toBeCloseTo(36.86989764584402, 10);
});

test("what is fitted fills the whole wall: 90° of longitude on the equator at 5760 pixels are zoom log2(45)", () => {
  // The world is 5760 × 360 / 90 = 23,040 pixels wide, which is 512 × 45.
  const at = fitWhole([0, -1, 90, 1], cell(2, 1), 0);
  expect(at.zoom).toBeCloseTo(Math.log2(45), 10);
  expect([at.lng, at.lat]).toEqual([45, expect.closeTo(0, 10)]);
});

test("moved by pixels: to the right is east, and with the view turned by 90° it is south", () => {
  // At zoom 0 the world is 512 pixels: 128 of them are a quarter, 90° of longitude.
  const view = { zoom: 0, bearing: 0 };
  expect(movedBy({ lng: 0, lat: 0 }, { right: 128, down: 0 }, view).lng).toBeCloseTo(90, 10);
  const turned = movedBy({ lng: 0, lat: 0 }, { right: 64, down: 0 }, { zoom: 0, bearing: 90 });
  expect(turned.lng).toBeCloseTo(0, 10);
  // 64 of 512 pixels below the equator is an eighth of the world: 2·atan(e^(−π/4)) − 90° = −40.98°.
  expect(turned.lat).toBeCloseTo(-40.9799, 4);
});
