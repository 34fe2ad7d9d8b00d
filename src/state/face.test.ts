import { expect, test } from "vitest";
import { faceFor } from "./face";

test("a wide screen with a mouse is a desk, a narrow or a touched one a tablet", () => {
  expect(faceFor(null, { widthPixels: 1200, coarse: false })).toBe("desk");
  expect(faceFor(null, { widthPixels: 1199, coarse: false })).toBe("tablet");
  expect(faceFor(null, { widthPixels: 2732, coarse: true })).toBe("tablet");
});

test("even the widest screen is no wall until a link says so", () => {
  expect(faceFor(null, { widthPixels: 15360, coarse: false })).toBe("desk");
  expect(faceFor("wall", { widthPixels: 1280, coarse: false })).toBe("wall");
});
