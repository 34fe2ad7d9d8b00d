/** `npm run geodata`: runs geodata/demo/generate/main.ts, installing what is missing first. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, root } from "./ensure.mjs";

ensureInstalled();
const done = spawnSync(
  process.execPath,
  ["--expose-gc", "--import", "tsx", join(root, "geodata/demo/generate/main.ts"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
    cwd: root,
  },
);
process.exit(done.status ?? 1);
