import { classOrder, forestLabels, forestYears } from "./forest";
import { collection, feature, type LayerFile, type Pen } from "./geojson-file";
import type { NameBook, PhoneBook } from "./names";
import { dissolve, partition } from "./partition";
import { prng } from "./prng";
import { cellCount, cellMetres } from "./raster";
import { apart } from "./settlements";
import type { World } from "./world";

const number = (value: number, digits: number) => String(value).padStart(digits, "0");

export function riverFile({ rivers }: World, pen: Pen): LayerFile {
  const features = rivers.map(({ name, order, path }, i) =>
    feature({ id: `river-${number(i + 1, 3)}`, name, order }, pen.line(path)),
  );
  return collection("rivers.geojson", features);
}

/** Best roads last, so that they are drawn on top where order decides. */
const drawOrder = [
  "street",
  "forest-road",
  "village",
  "township",
  "county",
  "provincial",
  "national",
  "motorway",
];

/** The survey of streets: main ones are lined with trees, lanes are not. */
const treeLined = (road: { readonly class: string; readonly name: string }) =>
  road.class === "street" ? { treeLined: !/巷$/.test(road.name) } : {};

export function roadFile({ roads }: World, pen: Pen): LayerFile {
  const sorted = [...roads.roads].sort((a, b) => drawOrder.indexOf(a.class) - drawOrder.indexOf(b.class));
  const features = sorted.map((road, i) =>
    feature(
      { id: `road-${number(i + 1, 4)}`, name: road.name, class: road.class, ...treeLined(road) },
      pen.line(road.path),
    ),
  );
  return collection(
    "roads.geojson",
    features.filter(({ geometry }) => geometry.type === "LineString" && geometry.coordinates.length > 1),
  );
}

interface Compartment {
  readonly management: string;
  readonly name: string;
}

/** Three state forest farms hold the heart of the hills; the rest belongs to the villages. */
const farms = [
  { name: "云岭国营林场", lookout: 0, metres: 7_500 },
  { name: "松涛国营林场", lookout: 1, metres: 6_500 },
  { name: "东山国营林场", lookout: 2, metres: 6_000 },
] as const;

function compartments(world: World): { of: Int16Array; list: Compartment[] } {
  const { admin, lookouts, county } = world;
  const list: Compartment[] = [];
  const of = new Int16Array(cellCount).fill(-1);
  admin.villages.forEach(({ name, place, town, code }) => {
    if (place.cells.length === 0) return;
    const base = name.replace(/村$/, "");
    const village = list.push({ management: `${admin.towns[town]!.name}(集体)`, name: `${base}村林班` }) - 1;
    const parts = farms.map((farm) => {
      if (!place.cells.some((cell) => apart(cell, lookouts[farm.lookout]!) < farm.metres)) return -1;
      return (
        list.push({ management: farm.name, name: `${farm.name.slice(0, 2)}林场${code.slice(9)}林班` }) - 1
      );
    });
    for (const cell of place.cells) {
      const farm = farms.findIndex(({ lookout, metres }) => apart(cell, lookouts[lookout]!) < metres);
      of[cell] = county.mask[cell] === 0 ? -1 : farm >= 0 ? parts[farm]! : village;
    }
  });
  return { of, list };
}

const crowns: Record<string, readonly [number, number]> = {
  arbor: [0.3, 0.78],
  sparse: [0.1, 0.19],
  young: [0.05, 0.15],
};
const classWords: Record<string, string> = {
  arbor: "乔木林",
  "special-shrub": "国特灌",
  shrub: "灌木林",
  young: "未成林",
  sparse: "疏林",
  bare: "宜林地",
  belt: "农田林网",
  nursery: "苗圃",
};

/** Forest zones of three surveys; what did not change has the very same borders in all of them. */
export function forestFiles(world: World, people: NameBook, phones: PhoneBook): LayerFile[] {
  const { of, list } = compartments(world);
  const { labels, mixes } = forestLabels(world.forest, of);
  const arcs = partition(labels, {
    step: cellMetres,
    stride: 1,
    smoothing: 3,
    toleranceMetres: 22,
    digits: 5,
    toLngLat: world.placement.toLngLat,
  });
  const heads = list.map(() => ({ responsible: people.person(), phone: phones.next() }));
  return forestYears.map((year, y) => {
    const zones = dissolve(arcs, (label) => {
      const { compartment, classes } = mixes[label]!;
      return classes[y] === 0 ? -1 : compartment * classOrder.length + classes[y]!;
    });
    const features = [...zones].map(([zone, geometry]) => {
      const compartment = Math.floor(zone / classOrder.length);
      const landClass = classOrder[zone % classOrder.length]!;
      // one stream for each zone, so that an unchanged zone says the same every year
      const random = prng(`forest/zone/${zone}`);
      const crown = crowns[landClass];
      const crownDensity = crown === undefined ? undefined : Number(random.between(...crown).toFixed(2));
      const origin =
        landClass === "young" || landClass === "belt" || random.next() < 0.4 ? "planted" : "natural";
      const { name, management } = list[compartment]!;
      const id = `zone-${number(compartment + 1, 3)}-${landClass}`;
      return feature(
        {
          id,
          name: `${name}${classWords[landClass]}`,
          landClass,
          management,
          origin,
          crownDensity,
          ...heads[compartment]!,
        },
        geometry,
      );
    });
    return collection(`forest-${year}.geojson`, features);
  });
}
