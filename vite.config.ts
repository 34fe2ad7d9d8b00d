/// <reference types="vitest/config" />
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { offlineShell } from "./scripts/offline-shell.mjs";
import { parseConfig, withPolicy } from "./scripts/policy.mjs";

const root = import.meta.dirname;
const geodata = join(root, "geodata");

/** Districts are the folders of geodata with a manifest. */
function districts() {
  return readdirSync(geodata)
    .sort()
    .filter((id) => existsSync(join(geodata, id, "manifest.json")))
    .map((id) => {
      const manifest = JSON.parse(readFileSync(join(geodata, id, "manifest.json"), "utf8"));
      return { id, name: manifest.name, synthetic: manifest.synthetic ?? false };
    });
}

/** What a browser asks of a district; generators and their tests stay behind. */
const served = (path: string) => statSync(path).isDirectory() || !/\.(ts|py|md)$/.test(path);

/** Serves geodata/ in development and copies it into the build, with the list of districts. */
function districtFolders(): Plugin {
  /** Null where nothing is built: a server and a test run end their bundle too. */
  let outDir: string | null = null;
  return {
    name: "jingluo-districts",
    configResolved(config) {
      if (config.command === "build") outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use("/geodata", (request, response, next) => {
        const path = decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/");
        if (path === "/index.json") {
          response.setHeader("Content-Type", "application/json");
          response.end(JSON.stringify(districts()));
          return;
        }
        const file = resolve(geodata, `.${path}`);
        if (!file.startsWith(geodata) || !existsSync(file) || statSync(file).isDirectory()) {
          response.statusCode = 404;
          response.end();
          return;
        }
        if (extname(file) === ".json") response.setHeader("Content-Type", "application/json");
        response.end(readFileSync(file));
        void next;
      });
    },
    closeBundle() {
      if (outDir === null) return;
      const target = join(outDir, "geodata");
      for (const { id } of districts()) {
        cpSync(join(geodata, id), join(target, id), {
          recursive: true,
          filter: (path) => served(path) && !path.endsWith("generate"),
        });
      }
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, "index.json"), JSON.stringify(districts()));
    },
  };
}

/** Puts the content security policy, made from config.json, into the built page. */
function securityPolicy(): Plugin {
  return {
    name: "jingluo-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        withPolicy(html, parseConfig(readFileSync(join(root, "public", "config.json"), "utf8"))),
    },
  };
}

/** Writes .br and .gz beside what compresses, for servers that send them as they are. */
function compressed(): Plugin {
  const kinds = new Set([".js", ".mjs", ".css", ".json", ".geojson", ".svg", ".webmanifest"]);
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (kinds.has(extname(path)) && statSync(path).size > 1024 && entry.name !== "config.json") {
        const bytes = readFileSync(path);
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        if (bytes.length < 2_000_000) {
          writeFileSync(
            `${path}.br`,
            brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
          );
        }
      }
    }
  };
  let outDir = "";
  return {
    name: "jingluo-compressed",
    apply: "build",
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    enforce: "post",
    closeBundle: { order: "post", handler: () => visit(outDir) },
  };
}

export default defineConfig({
  base: "./",
  plugins: [react(), districtFolders(), securityPolicy(), offlineShell(), compressed()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "tests/**/*.test.ts", "geodata/**/*.test.ts"],
    exclude: ["tests/e2e/**", "tests/visual/**", "node_modules/**", "dist/**"],
    testTimeout: 60_000,
  },
});
