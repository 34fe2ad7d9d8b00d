import { gzipSync } from "fflate";

export interface WrittenFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly features?: number;
}

/** What the map needs before the reader has chosen anything. */
export const firstView = new Set([
  "manifest.json",
  "boundary.geojson",
  "towns.geojson",
  "grids.geojson",
  "rivers.geojson",
  "roads.geojson",
  "built-up.geojson",
  "residential.geojson",
  "compounds.geojson",
  "parks.geojson",
  "elevation.tif",
]);

export const firstViewBudgetBytes = 600_000;
export const districtBudgetBytes = 12_000_000;

export interface Sizes {
  readonly raw: number;
  readonly firstViewZipped: number;
}

/** Prints a line for each file and the totals against their budgets. */
export function printSizes(files: readonly WrittenFile[]): Sizes {
  let raw = 0;
  let firstViewZipped = 0;
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
  console.log(
    `${"file".padEnd(24)}${"features".padStart(9)}${"raw".padStart(11)}${"gzip".padStart(11)}  first view`,
  );
  for (const { file, bytes, features } of files) {
    const zipped = gzipSync(bytes, { level: 9, mtime: 0 }).length;
    raw += bytes.length;
    if (firstView.has(file)) firstViewZipped += zipped;
    console.log(
      `${file.padEnd(24)}${String(features ?? "").padStart(9)}${kB(bytes.length)}${kB(zipped)}${firstView.has(file) ? "  ●" : ""}`,
    );
  }
  console.log(
    `whole district ${kB(raw)} of ${kB(districtBudgetBytes)}; first view ${kB(firstViewZipped)} of ${kB(firstViewBudgetBytes)}, gzip`,
  );
  return { raw, firstViewZipped };
}
