import { writeFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { districtFiles } from "./district-files";
import { elevationFile } from "./elevation";
import { demoManifest } from "./manifest-file";
import { manifestJsonSchema } from "./manifest-schema";
import { printSizes, type WrittenFile } from "./size-table";
import { buildWorld, type World } from "./world";

const demoFolder = new URL("../", import.meta.url);
const geodataFolder = new URL("../../", import.meta.url);

/** Numbers no polygon gives. Population of the built-up area is the sum over grids made of street blocks. */
function factsOf(world: World) {
  const source =
    "Invented for the demo; urbanPopulation is the sum over the grids of the seat and the town centres";
  const fact = (value: number, unit: string) => ({ value, unit, date: "2026-11-20", source });
  const urban = world.admin.grids.reduce(
    (sum, { plan, population }) => sum + (plan.blocks.length > 0 ? population : 0),
    0,
  );
  return {
    urbanPopulation: fact(urban, "person"),
    wetlandAreaSquareMetres: fact(940, "ha"),
    annualRainfallMillimetres: fact(438, "mm"),
    scatteredTrees: fact(126, "10k trees"),
    fireDangerIndex: fact(68, "1"),
    fireWarningGrade: fact(2, "1"),
  };
}

/** Every file of the demo district, in memory. */
export function makeDemo(): WrittenFile[] {
  const world = buildWorld();
  const layers = districtFiles(world);
  const manifest = demoManifest({ bounds: world.county.fit.degrees, facts: factsOf(world) });
  return [
    { file: "manifest.json", bytes: strToU8(`${JSON.stringify(manifest, null, 2)}\n`) },
    ...layers.map(({ file, text, features }) => ({ file, bytes: strToU8(text), features: features.length })),
    { file: "elevation.tif", bytes: elevationFile(world) },
  ];
}

function main(): void {
  const files = makeDemo();
  for (const { file, bytes } of files) writeFileSync(new URL(file, demoFolder), bytes);
  writeFileSync(new URL("manifest.schema.json", geodataFolder), manifestJsonSchema());
  printSizes(files);
}

if (process.argv[1] === new URL(import.meta.url).pathname) main();
