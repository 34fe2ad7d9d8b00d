import fc from "fast-check";
import type { Polygon, Position } from "geojson";
import { expect, test } from "vitest";
import { coverage } from "./coverage/coverage";
import { serviceSquareMetres, unionSquareMetres } from "./coverage/dissolved-area";
import type { Service } from "./coverage/service";
import { createFrame } from "./frame";
import { lengthMetres } from "./turf";

const center = { lng: 112.67, lat: 38.06 };
const frame = createFrame(center);

/** A dented ring around a place, within 1 km of the middle. */
const polygon = fc
  .record({
    x: fc.integer({ min: -700, max: 700 }),
    y: fc.integer({ min: -700, max: 700 }),
    reach: fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 3, maxLength: 14 }),
    turn: fc.integer({ min: 0, max: 359 }),
  })
  .map(({ x, y, reach, turn }): Polygon => {
    const ring = reach.map((r, i): Position => {
      const angle = ((turn + (360 * i) / reach.length) * Math.PI) / 180;
      return frame.unproject(x + r * Math.cos(angle), y + r * Math.sin(angle));
    });
    return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
  });
const radius = fc.integer({ min: 0, max: 600 });
const service = fc.record({ geometry: polygon, radiusMetres: radius });
const services = fc.array(service, { minLength: 1, maxLength: 5 });
const demands = fc.array(polygon, { minLength: 1, maxLength: 4 });

const covered = (list: readonly Service[], areas: readonly Polygon[], plane = frame) =>
  coverage({ services: list, demands: areas, frame: plane }).total.coveredSquareMetres;
/** A millionth of a square metre and 1e-9 of the whole: rounding, in areas of up to some km². */
const about = (a: number, b: number) => Math.abs(a - b) <= 1e-6 + 1e-9 * Math.abs(b);

test("a larger radius covers no less", () => {
  fc.assert(
    fc.property(services, demands, fc.integer({ min: 0, max: 200 }), (list, areas, more) => {
      const wider = list.map((one) => ({ ...one, radiusMetres: one.radiusMetres + more }));
      const before = covered(list, areas);
      const after = covered(wider, areas);
      expect(after > before || about(after, before)).toBe(true);
    }),
  );
});

test("together they cover no more than the sum, and no less than any one", () => {
  fc.assert(
    fc.property(services, demands, (list, areas) => {
      const each = list.map((one) => covered([one], areas));
      const all = covered(list, areas);
      const sum = each.reduce((a, b) => a + b, 0);
      expect(all < sum || about(all, sum)).toBe(true);
      for (const one of each) expect(all > one || about(all, one)).toBe(true);
    }),
  );
});

/** Corners in no order on a net of 10 m: rings that cross and touch themselves in every way. */
const scribble = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })), {
    minLength: 4,
    maxLength: 24,
  })
  .map((corners): Polygon => {
    const ring = corners.map(([x, y]): Position => frame.unproject(10 * x, 10 * y));
    return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
  });

test("what a has of b, b has of a", () => {
  fc.assert(
    fc.property(scribble, scribble, (a, b) => {
      const alike = covered([{ geometry: a, radiusMetres: 0 }], [b]);
      expect(about(covered([{ geometry: b, radiusMetres: 0 }], [a]), alike)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("ground that two reach is what each reaches less what either does", () => {
  const reach = fc.record({ geometry: scribble, radiusMetres: fc.constantFrom(0, 0, 1, 15) });
  fc.assert(
    fc.property(reach, reach, scribble, (a, b, area) => {
      const deep = (depth: number) =>
        coverage({ services: [a, b], demands: [area], frame, depth }).total.coveredSquareMetres;
      expect(about(deep(1) + deep(2), covered([a], [area]) + covered([b], [area]))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("the order of services and demands does not matter", () => {
  fc.assert(
    fc.property(services, demands, (list, areas) => {
      expect(about(covered([...list].reverse(), [...areas].reverse()), covered(list, areas))).toBe(true);
    }),
  );
});

test("nor does where a ring begins, nor which way it is walked", () => {
  const rotated = (area: Polygon, backwards: boolean): Polygon => {
    const ring = area.coordinates[0]!.slice(1);
    const walked = backwards ? ring.reverse() : ring;
    return { type: "Polygon", coordinates: [[...walked, walked[0]!]] };
  };
  fc.assert(
    fc.property(services, demands, fc.boolean(), (list, areas, backwards) => {
      const turned = list.map((one) => ({ ...one, geometry: rotated(one.geometry, backwards) }));
      const turnedAreas = areas.map((area) => rotated(area, backwards));
      expect(about(covered(turned, turnedAreas), covered(list, areas))).toBe(true);
    }),
  );
});

test("a polygon cut in two has as much covered as before", () => {
  /** The part of the ring's triangle fan up to a corner, and the rest: both from the first corner. */
  const halves = (area: Polygon): Polygon[] => {
    const ring = area.coordinates[0]!.slice(0, -1);
    const at = Math.floor(ring.length / 2);
    const closed = (part: Position[]): Polygon => ({ type: "Polygon", coordinates: [[...part, part[0]!]] });
    return [closed(ring.slice(0, at + 1)), closed([...ring.slice(at), ring[0]!])];
  };
  /** A regular one: a chord of it lies inside. */
  const convex = fc
    .tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 50, max: 400 }))
    .map(([n, r]): Polygon => {
      const ring = Array.from(
        { length: n },
        (_, i): Position =>
          frame.unproject(r * Math.cos((2 * Math.PI * i) / n), r * Math.sin((2 * Math.PI * i) / n)),
      );
      return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
    });
  fc.assert(
    fc.property(services, convex, (list, area) => {
      expect(about(covered(list, halves(area)), covered(list, [area]))).toBe(true);
    }),
  );
});

test("a degree further east or north nothing changes by more than 10 ppm", () => {
  const plane = createFrame({ lng: center.lng + 1, lat: center.lat + 1 });
  const moved = (area: Polygon): Polygon => ({
    type: "Polygon",
    coordinates: area.coordinates.map((ring) =>
      ring.map(([lng, lat]) => plane.unproject(...frame.project(lng!, lat!))),
    ),
  });
  fc.assert(
    fc.property(services, demands, (list, areas) => {
      const there = list.map((one) => ({ ...one, geometry: moved(one.geometry) }));
      const here = covered(list, areas);
      expect(Math.abs(covered(there, areas.map(moved), plane) - here)).toBeLessThanOrEqual(
        1e-6 + 1e-5 * here,
      );
    }),
  );
});

test("in a frame centred 20 km away a radius strays by 6 ppm at most, and the cover by that along the demand's outline", () => {
  const beside = createFrame({ lng: center.lng + 0.18, lat: center.lat - 0.11 });
  fc.assert(
    fc.property(services, demands, (list, areas) => {
      const outline = areas.reduce((sum, area) => sum + lengthMetres(area, frame), 0);
      const longest = Math.max(...list.map((one) => one.radiusMetres), 300);
      const apart = covered(list, areas, beside) - covered(list, areas);
      expect(Math.abs(apart)).toBeLessThanOrEqual(1e-3 + 6e-6 * longest * outline);
    }),
  );
});

test("input is not changed", () => {
  fc.assert(
    fc.property(services, demands, (list, areas) => {
      const before = JSON.stringify([list, areas]);
      covered(list, areas);
      serviceSquareMetres(list, frame);
      unionSquareMetres(areas, frame);
      expect(JSON.stringify([list, areas])).toBe(before);
    }),
    { numRuns: 30 },
  );
});

test("all ground in reach is what a demand around it all has covered", () => {
  const corner = (x: number, y: number): Position => frame.unproject(x, y);
  const ring = [corner(-2500, -2500), corner(2500, -2500), corner(2500, 2500), corner(-2500, 2500)];
  const everything: Polygon = { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
  fc.assert(
    fc.property(services, (list) => {
      expect(about(serviceSquareMetres(list, frame), covered(list, [everything]))).toBe(true);
    }),
  );
});
