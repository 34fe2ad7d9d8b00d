import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { built } from "./movable-server";

const isText = (name: string) => [".js", ".mjs", ".css", ".html"].includes(extname(name));

/**
 * A copy of the build that is another version: every file under assets/ has another name, as after a change that
 * touches all of them, and the service worker lists the new ones.
 */
export function anotherVersion(mark: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "jingluo-version-"));
  cpSync(built, folder, { recursive: true, filter: (path) => !/\.(gz|br)$/.test(path) });
  const assets = join(folder, "assets");
  const renamed = readdirSync(assets).map((name) => {
    const ending = extname(name);
    return [name, `${name.slice(0, -ending.length)}${mark}${ending}`] as const;
  });
  const rewrite = (path: string) => {
    const before = readFileSync(path, "utf8");
    writeFileSync(
      path,
      renamed.reduce((text, [old, fresh]) => text.replaceAll(old, fresh), before),
    );
  };
  for (const [old, fresh] of renamed) {
    renameSync(join(assets, old), join(assets, fresh));
    if (isText(fresh)) rewrite(join(assets, fresh));
  }
  for (const name of ["index.html", "sw.js"]) rewrite(join(folder, name));
  const worker = join(folder, "sw.js");
  const before = readFileSync(worker, "utf8");
  const after = before.replace(/(version["`]?:\s*["`])/, `$1${mark}`);
  if (after === before) throw new Error("sw.js names no version to change");
  writeFileSync(worker, after);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
