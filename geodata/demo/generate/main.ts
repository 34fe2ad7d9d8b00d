import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8 } from "fflate";
import { districtFiles } from "./district-files";
import { elevationFile } from "./elevation";
import { faultyFiles } from "./faulty";
import type { LayerFile } from "./geojson-file";
import { demoManifest } from "./manifest-file";
import { manifestJsonSchema } from "./manifest-schema";
import { sceneSites } from "./scene-sites";
import { demoScores } from "./score-card";
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
function demoFiles(world: World, layers: readonly LayerFile[]): WrittenFile[] {
  const manifest = demoManifest({
    bounds: world.county.fit.degrees,
    sites: sceneSites(world),
    facts: factsOf(world),
  });
  return [
    { file: "manifest.json", bytes: strToU8(`${JSON.stringify(manifest, null, 2)}\n`) },
    { file: "score-card.json", bytes: strToU8(`${JSON.stringify(demoScores(), null, 1)}\n`) },
    ...layers.map(({ file, text, features }) => ({ file, bytes: strToU8(text), features: features.length })),
    { file: "elevation.tif", bytes: elevationFile(world) },
  ];
}

interface Output {
  readonly folder: URL;
  readonly files: readonly WrittenFile[];
}

/** Everything `npm run geodata` makes. */
function makeAll(): { demo: Output; others: Output[] } {
  const world = buildWorld();
  const layers = districtFiles(world);
  const schema = { file: "manifest.schema.json", bytes: strToU8(manifestJsonSchema()) };
  return {
    demo: { folder: demoFolder, files: demoFiles(world, layers) },
    others: [
      { folder: faultyFolder, files: faultyFiles(world, layers) },
      { folder: geodataFolder, files: [schema] },
    ],
  };
}

/** Names the files that differ from what is on the disk, or are not there. */
function differing(outputs: readonly Output[]): string[] {
  return outputs.flatMap(({ folder, files }) =>
    files.flatMap(({ file, bytes }) => {
      const path = new URL(file, folder);
      const same = existsSync(path) && readFileSync(path).equals(bytes);
      return same ? [] : [relative(fileURLToPath(geodataFolder), fileURLToPath(path))];
    }),
  );
}

/** Writes all files; with `--check` only compares them with those there and ends with 1 where one differs. */
function main(args: readonly string[]): void {
  const { demo, others } = makeAll();
  const outputs = [demo, ...others];
  if (args.includes("--check")) {
    const different = differing(outputs);
    for (const file of different) console.log(`differs: ${file}`);
    process.exitCode = different.length > 0 ? 1 : 0;
    return;
  }
  for (const { folder, files } of outputs) {
    mkdirSync(folder, { recursive: true });
    for (const { file, bytes } of files) writeFileSync(new URL(file, folder), bytes);
  }
  printSizes(demo.files);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
