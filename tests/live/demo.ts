import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../../src/model/manifest";

export const geodata = join(import.meta.dirname, "../../geodata");

/** The demo's manifest as it lies there. */
export const readDemoManifest = (): Manifest =>
  JSON.parse(readFileSync(join(geodata, "demo", "manifest.json"), "utf8")) as Manifest;
