import { isForestClass } from "./forest";
import type { SceneSites } from "./scenes";
import { cellX, cellY } from "./settlements";
import type { World } from "./world";

/** Three decimals, about 100 m: enough for a view. */
const rounded = ([lng, lat]: readonly [number, number]): [number, number] => [
  Number(lng.toFixed(3)),
  Number(lat.toFixed(3)),
];

/** Middles of the county, of the seat and of the town with the most forest. */
export function sceneSites({ county, placement, city, towns, forest, admin }: World): SceneSites {
  const [west, south, east, north] = county.fit.degrees;
  const sums = towns.sites.map(() => ({ cells: 0, x: 0, y: 0 }));
  forest[2022].forEach((code, cell) => {
    const sum = sums[towns.owner[cell]!];
    if (sum === undefined || !isForestClass(code)) return;
    sum.cells++;
    sum.x += cellX(cell);
    sum.y += cellY(cell);
  });
  const town = sums.reduce((best, sum, i) => (sum.cells > sums[best]!.cells ? i : best), 0);
  const { x, y, cells } = sums[town]!;
  const code = admin.towns.find(({ site }) => site === city.middles[town])!.code;
  return {
    county: rounded([(west + east) / 2, (south + north) / 2]),
    seat: rounded(placement.toLngLat(...city.middles[0]!)),
    forestTown: { code, at: rounded(placement.toLngLat(x / cells, y / cells)) },
  };
}
