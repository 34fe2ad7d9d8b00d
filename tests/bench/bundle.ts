import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "vite";

/** A bundled entry in a folder of its own; `remove` when done. */
export interface Bundle {
  readonly folder: string;
  readonly file: string;
  remove(): void;
}

/**
 * Bundles an entry as the application is built: the loader that runs this file names every inner function by a call, which
 * costs more than the function in tight loops and is not there in the browser.
 *
 * @param target where it will run; for the browser the entry is a classic script
 */
export async function bundle(entry: string, target: "node" | "browser"): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), "jingluo-bench-"));
  const name = basename(entry).replace(/\.ts$/, "");
  await build({
    root: join(import.meta.dirname, "../.."),
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      outDir: folder,
      minify: target === "browser",
      ...(target === "node"
        ? { ssr: entry, target: "node20" }
        : { lib: { entry, formats: ["iife"], name: "bench", fileName: () => `${name}.js` } }),
    },
    ssr: { noExternal: true },
  });
  return {
    folder,
    file: join(folder, `${name}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
