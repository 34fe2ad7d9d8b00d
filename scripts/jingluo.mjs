/** `npm run -s jingluo -- COMMAND …`: the command line, installing what is missing first (said on stderr). */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureInstalled, root } from "./ensure.mjs";

ensureInstalled();
const done = spawnSync(
  process.execPath,
  ["--import", "tsx", join(root, "src/cli/main.ts"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
    cwd: root,
    env: { ...process.env, JINGLUO_CWD: process.env.INIT_CWD ?? process.cwd() },
  },
);
process.exit(done.status ?? 1);
