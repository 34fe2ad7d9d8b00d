import { type Admin, divide } from "./admin";
import { planGrids } from "./cells-to-grids";
import { blockRaster, buildCity, type City } from "./city";
import { type County, shapeCounty } from "./county-shape";
import { fineLabels } from "./fine-labels";
import { type ForestYears, growForest } from "./forest";
import { type Lot, settleHomes } from "./homes";
import { chooseLookouts } from "./lookouts";
import { layParks, type ParkShape } from "./parks";
import { partition } from "./partition";
import { settlePeople } from "./people";
import { type Placement, place } from "./placement";
import { builtCells, layPlaces, type Place } from "./places";
import { columns, finePerCell, rows } from "./raster";
import { culvert, drawRivers, type River, type Waters } from "./rivers";
import { planRoads, type RoadPlan } from "./road-plan";
import { cellAt, crossingCost, fitness, spreadTowns, type Towns } from "./settlements";
import { shapeTerrain, type Terrain } from "./terrain";

/** Everything the demo county is, in plan metres; the layers only write it down. */
export interface World {
  readonly terrain: Terrain;
  readonly county: County;
  readonly waters: Waters;
  readonly rivers: readonly River[];
  readonly towns: Towns;
  readonly city: City;
  readonly lots: readonly Lot[];
  readonly parks: readonly ParkShape[];
  readonly places: readonly Place[];
  readonly admin: Admin;
  readonly placement: Placement;
  readonly forest: ForestYears;
  /** Summits with a watchtower, as terrain cells. */
  readonly lookouts: readonly number[];
  readonly roads: RoadPlan;
}

/** Where the seat was founded: on the basin floor, a kilometre from the river. */
const seatSite = cellAt(46_300, 45_300);
const townCount = 10;

/** How far each town's streets are turned from north. */
const turns = [-0.12, 0.3, 0.5, -0.4, 0.2, -0.25, 0.6, 0.35, -0.5, 0.15] as const;

function placementOf(county: County, city: City): Placement {
  const twists = city.middles.map(([x, y], town) => ({
    x,
    y,
    radians: turns[town % turns.length]!,
    inner: town === 0 ? 3_600 : 900,
    outer: town === 0 ? 9_000 : 2_600,
  }));
  return place(county.fit, twists);
}

function divideCounty(
  world: Pick<World, "county" | "city" | "lots" | "places" | "placement" | "terrain" | "towns">,
  cost: Float64Array,
): Admin {
  const { county, city, lots, places, placement, terrain, towns } = world;
  const plans = planGrids(places, city, lots, cost);
  const labels = fineLabels(county.mask, plans, city.blocks, (grid) => plans[grid]!.place);
  const width = columns * finePerCell;
  const blocks = blockRaster(city.blocks, width, rows * finePerCell);
  const isStreet = (column: number, row: number) =>
    [0, -1, -width, -width - 1].some((step) => (blocks[row * width + column + step] ?? -1) >= 0);
  const arcs = partition(labels, {
    step: 20,
    stride: finePerCell,
    smoothing: 3,
    toleranceMetres: 18,
    digits: 5,
    toLngLat: placement.toLngLat,
    isFixed: isStreet,
  });
  const townHeights = towns.sites.map((site) => terrain.heights.values[site]!);
  return divide({
    arcs,
    plans,
    places,
    residents: settlePeople(plans, places, city, lots),
    city,
    townHeights,
  });
}

/** Makes the county, from the first noise to the last lane. Takes some tens of seconds. */
export function buildWorld(): World {
  const terrain = shapeTerrain();
  const county = shapeCounty(terrain.drainage, seatSite);
  const waters = drawRivers(terrain, county.mask);
  const { orders } = waters;
  const cost = crossingCost(terrain, orders);
  const fit = fitness(terrain, orders);
  const towns = spreadTowns(county.mask, fit, cost, terrain.slope, orders, seatSite, townCount);
  const city = buildCity(terrain, waters.rivers, towns.sites);
  const lots = settleHomes(city.blocks);
  const parks = layParks(city, lots, waters.rivers);
  const built = builtCells(blockRaster(city.blocks, columns * finePerCell, rows * finePerCell));
  const places = layPlaces({ towns, city, lots, built, fit, cost });
  const placement = placementOf(county, city);
  const admin = divideCounty({ county, city, lots, places, placement, terrain, towns }, cost);
  const forest = growForest(terrain, county.mask, orders, [
    ...places.map(({ site }) => site),
    ...towns.sites,
  ]);
  const lookouts = chooseLookouts(terrain, county.mask, forest[2022]);
  const roads = planRoads({
    terrain,
    orders,
    mask: county.mask,
    built,
    city,
    admin,
    lookouts,
    forest: forest[2022],
  });
  return {
    terrain,
    county,
    waters,
    rivers: culvert(waters.rivers, city),
    towns,
    city,
    lots,
    parks,
    places,
    admin,
    placement,
    forest,
    lookouts,
    roads,
  };
}
