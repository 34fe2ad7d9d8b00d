/** `npm run dev`: the development server, installing what is missing first. */
import { spawnSync } from "node:child_process";
import { ensureInstalled, root } from "./ensure.mjs";

ensureInstalled();
const done = spawnSync("npx", ["vite", ...process.argv.slice(2)], {
  stdio: "inherit",
  cwd: root,
  shell: process.platform === "win32",
});
process.exit(done.status ?? 1);
