/** `npm run bench`: runs tests/bench/main.ts, installing what is missing first. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, root } from "./ensure.mjs";

ensureInstalled();
const done = spawnSync(
  process.execPath,
  ["--expose-gc", "--import", "tsx", join(root, "tests/bench/main.ts"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
    cwd: root,
  },
);
process.exit(done.status ?? 1);
