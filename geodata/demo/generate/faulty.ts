import { strToU8 } from "fflate";
import type { Feature, Position } from "geojson";
import {
  exchangeNumbers,
  loseGeometry,
  openRing,
  type PlantedFault,
  spoilDate,
  spoilGrids,
  tieBow,
} from "./faults";
import { collection, feature, type LayerFile } from "./geojson-file";
import { demoManifest } from "./manifest-file";
import { distance } from "./paths";
import { sceneSites } from "./scene-sites";
import type { WrittenFile } from "./size-table";
import type { World } from "./world";

/** Communities of the corner that is cut out. */
const communityCount = 4;
/** Layers that are cut to the corner as they are. */
const kept = ["roads", "built-up", "residential", "compounds", "parks", "facilities", "findings"] as const;

/** The community farthest to the south-west of the seat and those nearest to it. */
function cornerVillages(world: World): number[] {
  const { villages } = world.admin;
  const seat = villages.flatMap(({ kind, town }, i) => (kind === "community" && town === 0 ? [i] : []));
  const southWest = (i: number) => villages[i]!.site[1] - villages[i]!.site[0];
  const first = seat.reduce((best, i) => (southWest(i) > southWest(best) ? i : best));
  const away = (i: number) => distance(villages[i]!.site, villages[first]!.site);
  return seat.sort((a, b) => away(a) - away(b)).slice(0, communityCount);
}

function positionsOf({ geometry }: Feature): Position[] {
  if (geometry.type === "Point") return [geometry.coordinates];
  if (geometry.type === "GeometryCollection") return [];
  return (geometry.coordinates as unknown as Position[][])
    .flat(Infinity)
    .reduce<Position[]>((list, value, i, all) => {
      if (i % 2 === 0) list.push([value as unknown as number, all[i + 1] as unknown as number]);
      return list;
    }, []);
}

function cutOut(
  world: World,
  layers: readonly LayerFile[],
): { layers: Map<string, Feature[]>; bounds: [number, number, number, number] } {
  const places = cornerVillages(world);
  const codes = new Set(
    world.admin.grids.filter(({ village }) => places.includes(village)).map(({ code }) => code),
  );
  const villageCodes = new Set(places.map((i) => world.admin.villages[i]!.code));
  const outline = world.admin.merge(codes);
  const featuresOf = (file: string) => layers.find((layer) => layer.file === `${file}.geojson`)!.features;
  const isHere = (position: Position) => codes.has(world.admin.gridAt(position)?.code ?? "");
  const county = featuresOf("boundary")[0]!.properties!;
  const town = featuresOf("towns")[0]!.properties!;
  const result = new Map<string, Feature[]>([
    ["boundary", [feature(county, outline)]],
    ["towns", [feature(town, outline)]],
    ["villages", featuresOf("villages").filter(({ properties }) => villageCodes.has(properties!.code))],
    ["grids", featuresOf("grids").filter(({ properties }) => codes.has(properties!.code))],
  ]);
  for (const file of kept) {
    const mine =
      file === "built-up"
        ? [feature({ id: "built-up-00", name: "县城一角" }, outline)]
        : featuresOf(file).filter((item) => positionsOf(item).every(isHere));
    result.set(file, mine);
  }
  const all = positionsOf(result.get("boundary")![0]!);
  const range = (axis: 0 | 1) => all.map((position) => position[axis]!);
  return {
    layers: result,
    bounds: [Math.min(...range(0)), Math.min(...range(1)), Math.max(...range(0)), Math.max(...range(1))],
  };
}

/** What named the code that was lost names the one now used twice, so that one fault does not look like many. */
function followCode(features: Feature[], from: string, to: string): void {
  features.forEach((item, i) => {
    if (item.properties?.gridCode === from)
      features[i] = { ...item, properties: { ...item.properties, gridCode: to } };
  });
}

/** Puts in one fault of each kind and says where. */
function plant(layers: Map<string, Feature[]>): PlantedFault[] {
  const of = (file: string) => layers.get(file)!;
  const { faults, lostCode, keptCode } = spoilGrids(of("grids"));
  for (const file of ["compounds", "findings"]) followCode(of(file), lostCode, keptCode);
  const village = of("villages")
    .map(({ properties }) => String(properties!.code))
    .sort()[1]!;
  return [
    ...faults,
    exchangeNumbers(of("grids"), village),
    tieBow(of("compounds"), "compounds.geojson"),
    openRing(of("residential"), 3, "residential.geojson"),
    loseGeometry(of("facilities"), 4, "facilities.geojson"),
    {
      kind: "missing file",
      file: "teams.geojson",
      feature: "",
      note: "named in the manifest, not in the folder",
    },
    spoilDate(of("findings"), 1, "findings.geojson"),
  ];
}

function provenance(faults: readonly PlantedFault[]): string {
  const rows = faults.map(
    ({ kind, file, feature: id, note }) =>
      `| ${kind} | \`${file}\` | ${id === "" ? "–" : `\`${id}\``} | ${note} |`,
  );
  return `# A corner of the demo county, with faults

Four communities of the synthetic demo county (see \`../demo/provenance.md\`), cut out by the same generator
(\`../demo/generate/faulty.ts\`, run by \`npm run geodata\`). Everything is invented. The faults below were put in
on purpose, one of each kind, so that the checker and the app can be seen to name them; the rest is valid.

| fault | file | feature | what |
|---|---|---|---|
${rows.join("\n")}

Roles that are simply absent here (rivers, forest, posts, patrols, elevation …) are no faults: a district may lack
any role.
`;
}

/** The small district with planted faults: its manifest, its layers and the list of what is wrong. */
export function faultyFiles(world: World, all: readonly LayerFile[]): WrittenFile[] {
  const { layers, bounds } = cutOut(world, all);
  const faults = plant(layers);
  const whole = demoManifest({ bounds, sites: sceneSites(world), facts: {} });
  const named = new Set([...layers.keys(), "teams"].map((file) => `${file}.geojson`));
  const manifest = {
    ...whole,
    id: "demo-faulty",
    name: { zh: "示例县一角(含错)", en: "Corner of Demo County, with faults" },
    camera: { center: [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2], zoom: 13.2, bounds },
    layers: whole.layers.filter(({ file }) => named.has(file)),
    scenes: undefined,
    scoreCards: undefined,
    facts: undefined,
  };
  return [
    { file: "manifest.json", bytes: strToU8(`${JSON.stringify(manifest, null, 2)}\n`) },
    { file: "provenance.md", bytes: strToU8(provenance(faults)) },
    ...[...layers].map(([file, features]) => ({
      file: `${file}.geojson`,
      bytes: strToU8(collection(`${file}.geojson`, features).text),
      features: features.length,
    })),
  ];
}
