import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import oracle from "../../tests/oracles/hostile.json";
import type { Area } from "./area";
import { cleanGeometry } from "./clean-geometry";
import { coverage } from "./coverage/coverage";
import { createFrame } from "./frame";
import { clip } from "./overlay";
import { areaSquareMetres } from "./turf";

const frame = createFrame({ lng: 112.67, lat: 38.06 });

const polygon = (flat: readonly number[]): Polygon => {
  const ring = Array.from({ length: flat.length / 2 }, (_, i) =>
    frame.unproject(flat[2 * i]!, flat[2 * i + 1]!),
  );
  return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
};
const measured = (demand: Area | null, service: Area | null, radiusMetres: number) =>
  demand
    ? coverage({ services: service ? [{ geometry: service, radiusMetres }] : [], demands: [demand], frame })
        .total
    : { coveredSquareMetres: 0, demandSquareMetres: 0 };

/** Coordinates go to degrees and back, which moves them by nanometres; areas here are up to 40,000 m². */
const roundingSquareMetres = 1e-4;
/** Cleaned and drawn outlines lie on a net of 1 mm; they are up to 2 km long. */
const netSquareMetres = 0.5;

describe.each(Object.entries(oracle.pairs))("300 pairs: %s", (_, pairs) => {
  test("the kernel measures them as they are", () => {
    expect(pairs).toHaveLength(300);
    for (const { a, b, area, shared } of pairs) {
      const { demandSquareMetres, coveredSquareMetres } = measured(polygon(a), polygon(b), 0);
      expect(Math.abs(demandSquareMetres - area[0]!)).toBeLessThan(roundingSquareMetres);
      expect(Math.abs(coveredSquareMetres - shared)).toBeLessThan(roundingSquareMetres);
    }
  });

  test("cleaning tells of every outline that encloses other ground than it seems, and keeps that ground", () => {
    for (const { a, b, wound, area } of pairs) {
      [a, b].forEach((flat, i) => {
        const { geometry, repairs } = cleanGeometry(polygon(flat));
        if (Math.abs(wound[i]! - area[i]!) > netSquareMetres) expect(repairs).not.toEqual([]);
        const left = measured(geometry, null, 0).demandSquareMetres;
        expect(Math.abs(left - area[i]!)).toBeLessThan(netSquareMetres);
      });
    }
  });

  test("15 m around what was cleaned", () => {
    for (const { a, b, near } of pairs) {
      const reached = measured(polygon(a), cleanGeometry(polygon(b)).geometry, 15).coveredSquareMetres;
      expect(Math.abs(reached - near)).toBeLessThan(netSquareMetres);
    }
  });

  test("what is drawn agrees with what is measured", () => {
    for (const { a, b, shared } of pairs) {
      const drawn = clip([polygon(a)], [polygon(b)], frame);
      expect(Math.abs((drawn ? areaSquareMetres(drawn, frame) : 0) - shared)).toBeLessThan(netSquareMetres);
    }
  });
});
