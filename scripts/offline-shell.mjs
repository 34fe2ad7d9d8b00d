/**
 * Writes sw.js into the build: the service worker of src/service-worker with the list of every file the app is made of.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { build } from "vite";

const root = resolve(import.meta.dirname, "..");

/** Districts are kept by the page, file by file; the font only where it is needed; config.json may change any day. */
const notShell = /^(geodata\/|fonts\/|config\.json$|sw\.js$|\.)|\.(gz|br|map)$/;

const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** The files of a build with what tells their versions apart: names under assets/ carry a hash already. */
export function shellOf(outDir) {
  const files = filesIn(outDir)
    .map((path) => ({ path, url: relative(outDir, path).split(sep).join("/") }))
    .filter(({ url }) => !notShell.test(url))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ path, url }) => ({
      url,
      revision: url.startsWith("assets/") ? null : hashOf(readFileSync(path)),
    }));
  return { version: hashOf(JSON.stringify(files)), files };
}

/** Bundles the worker with its list, once everything else is written. */
export function offlineShell() {
  let outDir = "";
  return {
    name: "jingluo-offline-shell",
    apply: "build",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        await build({
          root,
          configFile: false,
          logLevel: "warn",
          define: { __JINGLUO_SHELL__: JSON.stringify(shellOf(outDir)) },
          build: {
            outDir,
            emptyOutDir: false,
            copyPublicDir: false,
            target: "es2022",
            modulePreload: false,
            rolldownOptions: {
              input: join(root, "src", "service-worker", "sw.ts"),
              output: { format: "iife", entryFileNames: "sw.js" },
            },
          },
        });
      },
    },
  };
}
