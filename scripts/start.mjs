/** `npm start [-- --district PATH] [-- --port N]`: installs, builds, serves and prints the three faces' links. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkNode, ensureBuilt, ensureInstalled, root, say } from "./ensure.mjs";
import { createStaticServer, listen } from "./serve.mjs";

const usualPort = 4173;

function readArguments() {
  try {
    return parseArgs({ options: { district: { type: "string" }, port: { type: "string" } } }).values;
  } catch (error) {
    say(`${error.message}\nUsage: npm start [-- --district PATH] [-- --port ${usualPort}]`);
    process.exit(2);
  }
}

/** The folder named on the command line, checked before anything else is done. */
function readDistrict(path) {
  if (path === undefined) return null;
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  const manifest = join(folder, "manifest.json");
  if (!existsSync(manifest)) {
    say(`${manifest} is not there: --district wants a folder with a manifest.json (see geodata/README.md).`);
    process.exit(1);
  }
  let id = basename(folder);
  try {
    id = JSON.parse(readFileSync(manifest, "utf8")).id ?? id;
  } catch (error) {
    say(`${manifest} is not valid JSON (${error.message}); the page will open and say so.`);
  }
  const safe =
    String(id)
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, "-")
      .replace(/^-+|-+$/g, "") || "district";
  return { id: safe, folder };
}

const options = readArguments();
const wanted = options.port === undefined ? usualPort : Number(options.port);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
  say(`--port ${options.port} is not a port: expected a whole number from 1 to 65535.`);
  process.exit(2);
}
checkNode();
const district = readDistrict(options.district);
ensureInstalled();
ensureBuilt();

const server = createStaticServer({ dist: join(root, "dist"), district });
const port = await listen(server, wanted);
if (port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
const link = (face) => `http://localhost:${port}/?face=${face}`;
process.stdout.write(
  `Jingluo 经络${district ? ` · ${district.id}` : ""}\n` +
    `  规划 desk    ${link("desk")}\n` +
    `  大屏 wall    ${link("wall")}\n` +
    `  浏览 tablet  ${link("tablet")}\n` +
    "Ctrl+C stops.\n",
);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
