/**
 * Brings a fresh clone to the point where a command can run, and skips whatever is done already.
 * Plain Node without a dependency: it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(new URL("..", import.meta.url)));

const leastNode = [20, 19];

/** Says what is going on without touching stdout, which belongs to the command's own answer. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  say(
    `Node ${process.versions.node} is too old: Jingluo needs Node ${leastNode.join(".")} or newer (https://nodejs.org).`,
  );
  process.exit(1);
}

/** Runs a command to its end; its output goes to stderr, so that pipes of ours stay clean. */
export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  const done = spawnSync(command, args, {
    cwd,
    stdio: ["ignore", quiet ? "ignore" : 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  return done.status ?? 1;
}

function hashOf(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const info = statSync(path, { throwIfNoEntry: false });
    if (!info) return;
    if (info.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
      return;
    }
    hash.update(relative(root, path)).update("\0").update(readFileSync(path));
  };
  for (const path of paths) visit(join(root, path));
  return hash.digest("hex");
}

/** True when `stamp` says that `hash` was reached before. */
function reached(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, "utf8").trim() === hash;
}

function mark(stamp, hash) {
  mkdirSync(resolve(stamp, ".."), { recursive: true });
  writeFileSync(stamp, `${hash}\n`);
}

/**
 * Installs what package-lock.json names, once: a fresh clone exactly so. What is there already is brought up to date
 * in place, because `npm ci` would take it away under whatever is running from it.
 */
export function ensureInstalled() {
  checkNode();
  const stamp = join(root, "node_modules", ".jingluo-installed");
  const hash = hashOf(["package.json", "package-lock.json"]);
  if (reached(stamp, hash)) return;
  say("Installing what is missing …");
  const how = existsSync(join(root, "node_modules")) ? ["install", "--no-save"] : ["ci"];
  const status = run("npm", [...how, "--no-audit", "--no-fund", "--loglevel=error"]);
  if (status !== 0) {
    say(`npm ${how[0]} failed: is the npm registry reachable from here? (npm config get registry)`);
    process.exit(status);
  }
  mark(stamp, hash);
}

/** Builds into dist/, once for each state of the sources. */
export function ensureBuilt() {
  const stamp = join(root, "dist", ".jingluo-built");
  const hash = hashOf([
    "src",
    "public",
    "geodata",
    "index.html",
    "vite.config.ts",
    "package-lock.json",
    "scripts",
  ]);
  if (reached(stamp, hash)) return;
  say("Building …");
  const status = run("npx", ["vite", "build", "--logLevel", "warn"]);
  if (status !== 0) process.exit(status);
  mark(stamp, hash);
}

const browserPaths = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const isRoot = () => process.getuid?.() === 0;
const hasApt = () => existsSync("/usr/bin/apt-get");

function hasChineseFont() {
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.trim() !== "";
}

function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], { quiet: true, env });
  return run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    quiet: true,
    env,
  });
}

/**
 * A Chromium for the end-to-end tests: one that is there, else Debian's where we may install it, else
 * Playwright's own. Returns its path, or "" for Playwright's.
 */
export function ensureBrowser() {
  const found = () => browserPaths.find((path) => path && existsSync(path));
  if (isRoot() && hasApt() && !(found() && hasChineseFont())) {
    say("Installing chromium and fonts-noto-cjk (apt) …");
    aptInstall(["chromium", "fonts-noto-cjk", "fontconfig"]);
  }
  const path = found();
  if (path) return path;
  say("No Chromium found: installing Playwright's own …");
  if (run("npx", ["playwright", "install", "chromium"]) !== 0) {
    say("No browser could be installed. Install Chromium and set CHROMIUM_PATH to it.");
    process.exit(1);
  }
  return "";
}
