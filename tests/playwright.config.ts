import { cpus } from "node:os";
import { defineConfig } from "@playwright/test";
import { chromiumFlags } from "../scripts/chromium-flags.mjs";

const port = Number(process.env.JINGLUO_PORT ?? 4273);

const executablePath = process.env.JINGLUO_BROWSER || process.env.CHROMIUM_PATH || undefined;

export default defineConfig({
  testDir: ".",
  testMatch: ["e2e/**/*.spec.ts", "visual/**/*.spec.ts"],
  // One golden for all machines: the fonts are ours, and graphics are drawn in software.
  snapshotPathTemplate: "{testDir}/visual/goldens/{arg}{ext}",
  outputDir: "../test-results/e2e",
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // Each browser draws in software and wants two cores.
  workers: cpus().length >= 4 ? 2 : 1,
  retries: 1,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 800 },
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    // Only the tests of offline use want one: elsewhere it would answer in place of the server that is tested.
    serviceWorkers: "block",
    // Of the second try only: filming every test takes a software renderer longer than the test.
    trace: "on-first-retry",
  },
  webServer: {
    command: `node ../scripts/start.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/config.json`,
    reuseExistingServer: true,
    timeout: 120_000,
  },
});
