import { expect, test } from "vitest";
import { createFrame } from "../frame";
import { overlapDepths } from "../overlay";
import { serviceSquareMetres } from "./dissolved-area";
import type { Service } from "./service";

const frame = createFrame({ lng: 112.67, lat: 38.06 });
const disc = (x: number, y: number, radiusMetres: number): Service => ({
  geometry: { type: "Point", coordinates: frame.unproject(x, y) },
  radiusMetres,
});

test.each([300, 500, 3000])(
  "a disc of %i m alone, which touches its own box on four sides, is π r²",
  (radius) => {
    expect(serviceSquareMetres([disc(0, 0, radius)], frame) / (Math.PI * radius ** 2)).toBeCloseTo(1, 9);
    expect(serviceSquareMetres([disc(1234.5, -777.7, radius)], frame) / (Math.PI * radius ** 2)).toBeCloseTo(
      1,
      9,
    );
  },
);

test("discs one in the other are the larger one", () => {
  const both = [disc(0, 0, 300), disc(0, 0, 500)];
  expect(serviceSquareMetres(both, frame) / (Math.PI * 500 ** 2)).toBeCloseTo(1, 9);
});

test("discs that touch in one point, beside and above each other, are their sum: 4 × π 200²", () => {
  const four = [disc(0, 0, 200), disc(400, 0, 200), disc(0, 400, 200), disc(400, 400, 200)];
  expect(serviceSquareMetres(four, frame) / (4 * Math.PI * 200 ** 2)).toBeCloseTo(1, 9);
});

test("a lattice of discs whose sides stand one above the other is what the overlay engine draws", () => {
  const lattice = Array.from({ length: 25 }, (_, i) => disc(250 * (i % 5), 250 * Math.floor(i / 5), 250));
  const drawn = overlapDepths(lattice, frame, 1)[0]!.squareMetres;
  // 512 corners a circle: 25 ppm too little of each disc.
  expect(Math.abs(serviceSquareMetres(lattice, frame) / drawn - 1)).toBeLessThan(1e-4);
});
