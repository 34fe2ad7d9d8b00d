import { expect, test } from "vitest";
import { demandsOf } from "./cover-lists";
import { coverListsFromPoints } from "./cover-lists-from-points";
import { seededRandom } from "./random";

const at = (...numbers: number[]) => Float64Array.from(numbers);
const listed = (lists: ReturnType<typeof coverListsFromPoints>, site: number) =>
  [...demandsOf(lists, site)].sort((a, b) => a - b);

test("a distance of exactly the radius counts, also where decimals do not square evenly", () => {
  // 3-4-5 and 0.3-0.4-0.5: 0.3² + 0.4² is 0.25000000000000006 in floating point.
  const far = coverListsFromPoints({
    demandX: at(3, 3.001),
    demandY: at(4, 4),
    siteX: at(0),
    siteY: at(0),
    radiusMetres: 5,
  });
  expect(listed(far, 0)).toEqual([0]);
  const near = coverListsFromPoints({
    demandX: at(0.3),
    demandY: at(0.4),
    siteX: at(0),
    siteY: at(0),
    radiusMetres: 0.5,
  });
  expect(listed(near, 0)).toEqual([0]);
});

test("the lists are those of measuring every pair, whatever the radius and wherever the site", () => {
  const random = seededRandom(3);
  const numbers = (count: number, span: number) =>
    Float64Array.from({ length: count }, () => Math.round((random() - 0.5) * span));
  const points = {
    demandX: numbers(400, 200),
    demandY: numbers(400, 60),
    siteX: numbers(60, 400),
    siteY: numbers(60, 200),
  };
  for (const radiusMetres of [0, 1, 5, 13, 40, 500]) {
    for (let site = 0; site < 60; site += 1) {
      const lists = coverListsFromPoints({ ...points, radiusMetres });
      const expected = [...points.demandX.keys()].filter(
        (demand) =>
          (points.demandX[demand]! - points.siteX[site]!) ** 2 +
            (points.demandY[demand]! - points.siteY[site]!) ** 2 <=
          radiusMetres ** 2,
      );
      // Once from the runs and once from the lists that are written out on request.
      expect(listed(lists, site)).toEqual(expected);
      const written = lists.siteDemands.subarray(lists.siteStart[site], lists.siteStart[site + 1]);
      expect([...written].sort((a, b) => a - b)).toEqual(expected);
    }
  }
});

test("each site may have its own radius; no demands give empty lists", () => {
  const lists = coverListsFromPoints({
    demandX: at(10),
    demandY: at(0),
    siteX: at(0, 0),
    siteY: at(0, 0),
    radiusMetres: at(9, 10),
  });
  expect([listed(lists, 0), listed(lists, 1)]).toEqual([[], [0]]);
  const none = coverListsFromPoints({
    demandX: at(),
    demandY: at(),
    siteX: at(0),
    siteY: at(0),
    radiusMetres: 5,
  });
  expect([...none.siteStart]).toEqual([0, 0]);
});

test("a coordinate that is no number and a radius below nothing are refused by place", () => {
  const points = { demandX: at(1), demandY: at(Number.NaN), siteX: at(0), siteY: at(0) };
  expect(() => coverListsFromPoints({ ...points, radiusMetres: 5 })).toThrow("demandY[0] is NaN");
  expect(() => coverListsFromPoints({ ...points, demandY: at(0), radiusMetres: -1 })).toThrow(
    "the radius of site 0 is -1 m",
  );
});
