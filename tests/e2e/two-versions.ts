import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { createStaticServer } from "../../scripts/serve.mjs";

/** The build under test; the runner may name another. */
const built = resolve(process.env.JINGLUO_DIST ?? resolve(import.meta.dirname, "../../dist"));

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
  writeFileSync(worker, readFileSync(worker, "utf8").replace(/(version["`]?:\s*["`])/, `$1${mark}`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A server of its own that can be taken away and put back on the same port, with the same or another version. */
export function movableServer() {
  let server: Server | null = null;
  let port = 0;
  return {
    async serve(dist: string = built): Promise<string> {
      const next = createStaticServer({ dist });
      await new Promise<void>((listening) => next.listen(port, "127.0.0.1", listening));
      const address = next.address();
      port = typeof address === "object" && address !== null ? address.port : port;
      server = next;
      return `http://127.0.0.1:${port}`;
    },
    async cut(): Promise<void> {
      const old = server;
      server = null;
      if (old === null) return;
      old.closeAllConnections();
      await new Promise<void>((closed) => old.close(() => closed()));
    },
  };
}
