import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { computeFigure } from "../../src/indicators/compute-figure";
import { edgeStrips } from "../../src/indicators/edge-strips";
import { rangerLoad } from "../../src/indicators/ranger-load";
import type { ForestZone } from "../../src/model/entities";
import { at, line, rectangle, toyDistrict } from "./toy-district";

const polygon = (...corners: readonly (readonly [number, number])[]): Polygon => ({
  type: "Polygon",
  coordinates: [[...corners, corners[0]!].map(([x, y]) => at(x, y))],
});
const zone = (id: string, landClass: ForestZone["landClass"], geometry: Polygon): ForestZone => ({
  id,
  name: id,
  landClass,
  year: 2022,
  geometry,
});

test("田边: of a forest 1000 × 1000 m the strip within 50 m of a field at x = 1030 is 20 × 1000 m = 2.00 ha", () => {
  const items = {
    forest: [
      zone("wood", "arbor", rectangle(0, 0, 1000, 1000)),
      zone("field", "farmland", rectangle(1030, -500, 1200, 1500)),
    ],
  };
  const { summary, measures } = computeFigure(edgeStrips, toyDistrict({ items }), {
    params: { along: "field", widthMetres: 50 },
  });
  expect(summary.value).toBeCloseTo(20_000, 2);
  expect(measures.forestSquareMetres).toBeCloseTo(1e6, 1);
});

test("without any field among the parcels the field's edge is unknown and not 0; the road's is there", () => {
  const items = {
    forest: [zone("wood", "arbor", rectangle(0, 0, 1000, 1000))],
    roads: [{ id: "road", class: "forest-road" as const, geometry: line([1030, -500], [1030, 1500]) }],
  };
  const district = toyDistrict({ items });
  const fields = computeFigure(edgeStrips, district, { params: { along: "field" } });
  expect(fields.summary.value).toBeNull();
  expect(fields.missing).toEqual({ reason: "missing-farmland", detail: "" });
  expect(computeFigure(edgeStrips, district).summary.value).toBeCloseTo(20_000, 2);
});

/*
 * Two woods that share an edge, three fields, one of them within a wood. Shapely 1.8.5 on GEOS 3.11.1, circles of 2048 corners:
 * union of the woods ∩ union of the fields' buffers. 5 ppm: such a circle lacks 1.6 ppm of its area, corners are rounded alike.
 */
test.each([
  [50, 70166.74861107163],
  [120, 186046.97525802907],
])("irregular woods and fields, %i m: %f m², as Shapely has it", (widthMetres, squareMetres) => {
  const items = {
    forest: [
      zone("a", "arbor", polygon([0, 0], [820, -60], [1010, 340], [700, 930], [120, 880], [-90, 410])),
      zone("b", "belt", polygon([1010, 340], [1500, 300], [1430, 760], [700, 930])),
      zone("f", "farmland", polygon([1050, -200], [1390, -150], [1420, 180], [1180, 250], [1020, 120])),
      zone("g", "farmland", polygon([300, 960], [640, 1010], [600, 1290], [250, 1200])),
      zone("h", "farmland", polygon([150, 200], [330, 220], [310, 390], [140, 350])),
    ],
  };
  const params = { along: "field", widthMetres };
  const { summary } = computeFigure(edgeStrips, toyDistrict({ items }), { params });
  expect(Math.abs(summary.value! / squareMetres - 1)).toBeLessThan(5e-6);
});

test("fields are nobody's forest: a ranger answers for the wood of 100 ha alone", () => {
  const items = {
    forest: [
      zone("wood", "arbor", rectangle(0, 0, 1000, 1000)),
      zone("field", "farmland", rectangle(1030, -500, 1200, 1500)),
    ],
    "patrol-routes": [
      {
        id: "r",
        name: "r",
        duty: "ranger" as const,
        responsible: "护林员甲",
        geometry: line([0, 0], [9, 9]),
      },
    ],
  };
  const { summary } = computeFigure(rangerLoad, toyDistrict({ items }));
  expect(summary.value).toBeCloseTo(1e6, 1);
});
