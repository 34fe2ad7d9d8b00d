/**
 * `npm test`: everything that must hold, from an empty machine. Ends with `N passed, N failed`; the counts
 * are the runners' own, and a step without tests (types, lint, build) that fails counts as one failure.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser, ensureBuilt, ensureInstalled, root, run, say } from "./ensure.mjs";

const reports = join(root, "test-results");
const only = process.argv.slice(2);
const tally = { passed: 0, failed: 0 };

function step(name, work) {
  if (only.length > 0 && !only.includes(name)) return;
  const begun = Date.now();
  say(`\n── ${name}`);
  work();
  say(`── ${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

function must(name, command, args) {
  step(name, () => {
    if (run(command, args) === 0) return;
    tally.failed += 1;
    say(`✗ ${name} failed`);
  });
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(reports, file), "utf8"));
  } catch {
    return null;
  }
}

/** Adds a runner's counts; a runner that failed without naming a failure counts as one. */
function add(name, status, counts) {
  if (!counts) {
    tally.failed += 1;
    say(`✗ ${name} left no report`);
    return;
  }
  tally.passed += counts.passed;
  tally.failed += counts.failed === 0 && status !== 0 ? 1 : counts.failed;
  say(
    `${name}: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`,
  );
}

ensureInstalled();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

must("types", "npx", ["tsc", "--noEmit"]);
must("pure types", "npx", ["tsc", "--noEmit", "-p", "tsconfig.pure.json"]);
must("lint and format", "npx", ["biome", "ci", "--error-on-warnings", "."]);

step("unit", () => {
  const status = run("npx", [
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${join(reports, "unit.json")}`,
  ]);
  const report = readReport("unit.json");
  add(
    "unit",
    status,
    report && {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
    },
  );
});

step("build", () => {
  ensureBuilt();
});

step("e2e", () => {
  const browser = ensureBrowser();
  const env = { JINGLUO_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "e2e.json") };
  const status = run(
    "npx",
    ["playwright", "test", "-c", "tests/playwright.config.ts", "--reporter=list,json"],
    { env },
  );
  const stats = readReport("e2e.json")?.stats;
  add(
    "e2e",
    status,
    stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped },
  );
});

step("soak", () => {
  const status = run("node", ["scripts/soak.mjs", "--minutes", "5", "--report", join(reports, "soak")]);
  const found = readReport("soak.json");
  const counts = found && { passed: found.checks.length - found.failed, failed: found.failed };
  add("soak", status, counts && { ...counts, skipped: found.unjudged ? 1 : 0 });
});

process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
process.exit(tally.failed === 0 ? 0 : 1);
