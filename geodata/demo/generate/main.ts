import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8 } from "fflate";
import { districtFiles } from "./district-files";
import { elevationFile } from "./elevation";
import { faultyFiles } from "./faulty";
import type { LayerFile } from "./geojson-file";
import { demoManifest } from "./manifest-file";
import { manifestJsonSchema } from "./manifest-schema";
import { sceneSites } from "./scene-sites";
import { printSizes, type WrittenFile } from "./size-table";
import { buildWorld, type World } from "./world";

const demoFolder = new URL("../", import.meta.url);
const faultyFolder = new URL("../../demo-faulty/", import.meta.url);
const geodataFolder = new URL("../../", import.meta.url);

/** Numbers no polygon gives. Population of the built-up area is the sum over grids made of street blocks. */
function factsOf(world: World) {
  const fact = (value: number, unit: string, source = "Invented for the demo") => {
    return { value, unit, date: "2026-11-20", source };
  };
  const urban = world.admin.grids.reduce(
    (sum, { plan, population }) => sum + (plan.blocks.length > 0 ? population : 0),
    0,
  );
  return {
    urbanPopulation: fact(urban, "person", "Sum over the grids of the seat and the town centres"),
    wetlandAreaSquareMetres: fact(940, "ha"),
    annualRainfallMillimetres: fact(438, "mm"),
    scatteredTrees: fact(126, "10k trees"),
    fireDangerIndex: fact(68, "1"),
    fireWarningGrade: fact(2, "1"),
  };
}

/** Every file of the demo district, in memory. */
export function demoFiles(world: World, layers: readonly LayerFile[]): WrittenFile[] {
  const manifest = demoManifest({
    bounds: world.county.fit.degrees,
    sites: sceneSites(world),
    facts: factsOf(world),
  });
  return [
    { file: "manifest.json", bytes: strToU8(`${JSON.stringify(manifest, null, 2)}\n`) },
    ...layers.map(({ file, text, features }) => ({ file, bytes: strToU8(text), features: features.length })),
    { file: "elevation.tif", bytes: elevationFile(world) },
  ];
}

function write(folder: URL, files: readonly WrittenFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of files) writeFileSync(new URL(file, folder), bytes);
}

function main(): void {
  const world = buildWorld();
  const layers = districtFiles(world);
  const demo = demoFiles(world, layers);
  write(demoFolder, demo);
  write(faultyFolder, faultyFiles(world, layers));
  writeFileSync(new URL("manifest.schema.json", geodataFolder), manifestJsonSchema());
  printSizes(demo);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
