import type { Point, Polygon, Position } from "geojson";
import { expect, test } from "vitest";
import type { Area } from "./area";
import { runToEnd } from "./control";
import { coverage } from "./coverage/coverage";
import { serviceSquareMetresSteps, unionSquareMetres } from "./coverage/dissolved-area";
import type { Service } from "./coverage/service";
import { createFrame } from "./frame";
import { clip, dissolve, overlapDepths, serviceArea, subtract, uncoveredArea } from "./overlay";
import { areaSquareMetres } from "./turf";

const frame = createFrame({ lng: 112.67, lat: 38.06 });

/** Numbers in [0, 1), the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A dented ring of 5 to 24 corners, 40 to 400 m wide, somewhere in 3 × 3 km. */
function dented(random: () => number): Polygon {
  const [x, y, size] = [3000 * random(), 3000 * random(), 20 + 180 * random()];
  const corners = 5 + Math.floor(20 * random());
  const ring = Array.from({ length: corners }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / corners;
    const reach = size * (0.5 + 0.5 * random());
    return frame.unproject(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  });
  return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
}

/** Parks, a few points and a crooked line, each with a radius of its own. */
function scene(seed: number): { services: Service[]; demands: Polygon[] } {
  const random = seeded(seed);
  const radius = () => 100 + Math.floor(400 * random());
  const point = (): Point => ({
    type: "Point",
    coordinates: frame.unproject(3000 * random(), 3000 * random()),
  });
  const line = Array.from({ length: 8 }, (): Position => frame.unproject(3000 * random(), 3000 * random()));
  return {
    services: [
      ...Array.from({ length: 6 }, () => ({ geometry: dented(random), radiusMetres: radius() })),
      ...Array.from({ length: 4 }, () => ({ geometry: point(), radiusMetres: radius() })),
      { geometry: { type: "LineString", coordinates: line }, radiusMetres: 50 },
    ],
    demands: Array.from({ length: 25 }, () => dented(random)),
  };
}

const area = (drawn: Area | null) => (drawn ? areaSquareMetres(drawn, frame) : 0);
/** What is drawn has 512 corners a circle, 25 ppm too little of a disc: within 100 ppm of what is measured. */
const agree = (drawn: number, measured: number) =>
  expect(Math.abs(drawn - measured)).toBeLessThanOrEqual(1e-4 * measured);
const reachedBy = (services: readonly Service[], depth: number) =>
  runToEnd(serviceSquareMetresSteps(services, frame, depth));

test.each([1, 2, 3, 4, 5])("scene %i: the drawn service area is the measured one", (seed) => {
  const { services } = scene(seed);
  agree(area(serviceArea(services, frame)), reachedBy(services, 1));
});

test.each([1, 2, 3, 4, 5])(
  "scene %i: ground reached once, twice, three times or more is drawn as measured",
  (seed) => {
    const { services } = scene(seed);
    const [once, twice, more] = overlapDepths(services, frame, 3);
    const measured = [1, 2, 3].map((depth) => reachedBy(services, depth));
    // Lenses are small and all edge: they are compared by the ground they are part of
    const near = (drawn: number, sought: number) =>
      expect(Math.abs(drawn - sought)).toBeLessThanOrEqual(1e-4 * measured[0]!);
    near(once!.squareMetres, measured[0]! - measured[1]!);
    near(twice!.squareMetres, measured[1]! - measured[2]!);
    near(more!.squareMetres, measured[2]!);
    agree(area(twice!.geometry), twice!.squareMetres);
  },
);

test.each([1, 2, 3, 4, 5])("scene %i: what is drawn as uncovered is what is measured as such", (seed) => {
  const { services, demands } = scene(seed);
  const ground = dissolve(demands, frame)!;
  agree(area(ground), unionSquareMetres(demands, frame));
  const { coveredSquareMetres, demandSquareMetres } = coverage({ services, demands: [ground], frame }).total;
  const left = area(uncoveredArea(demands, services, frame));
  // The rest of a difference is compared by the whole it was taken from
  expect(Math.abs(left - (demandSquareMetres - coveredSquareMetres))).toBeLessThanOrEqual(
    1e-4 * demandSquareMetres,
  );
  const reach = serviceArea(services, frame)!;
  agree(area(clip(demands, [reach], frame)), coveredSquareMetres);
  agree(area(clip(demands, [reach], frame)) + area(subtract(demands, [reach], frame)), demandSquareMetres);
});
