import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { basemapOrigins, contentSecurityPolicy } from "../../scripts/policy.mjs";
import { createStaticServer, listen } from "../../scripts/serve.mjs";

let dist = "";
let server: ReturnType<typeof createStaticServer>;
let base = "";
const write = (config: string) => writeFileSync(join(dist, "config.json"), config);

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), "jingluo-serving-"));
  writeFileSync(join(dist, "index.html"), "<!doctype html><!-- policy -->");
  server = createStaticServer({ dist });
  base = `http://localhost:${await listen(server, 24273)}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(dist, { recursive: true, force: true });
});

const page = async () => (await fetch(`${base}/`)).text();

test("a basemap's host is admitted as soon as config.json names it, without a build", async () => {
  write("{}");
  expect(await page()).not.toContain("tiles.example");
  write(JSON.stringify({ basemap: { sources: [{ tiles: ["https://tiles.example/{z}/{x}/{y}.png"] }] } }));
  expect(await page()).toMatch(/img-src 'self' blob: data: https:\/\/tiles\.example;/);
});

test.each(["{", "[]", '"demo"'])(
  "a damaged config.json still gets its page, and is handed on as it is: %s",
  async (text) => {
    write(text);
    expect(await page()).toContain("default-src 'none'");
    expect(await (await fetch(`${base}/config.json`)).text()).toBe(text);
  },
);

test.each([
  { basemap: null },
  { basemap: { sources: 7 } },
  { basemap: { sources: [null, { tiles: "https://a.example/" }, { url: 5 }] } },
  { connect: "wss://a.example" },
])("entries of the wrong kind admit nobody: %j", (config) => {
  expect(contentSecurityPolicy(config)).toBe(contentSecurityPolicy({}));
});

test("no address smuggles a rule of its own into the policy", () => {
  const tiles = [
    "https://a.example;script-src/{z}.png",
    "https://a'b.example/{z}.png",
    "javascript:alert(1)",
  ];
  expect(basemapOrigins({ basemap: { sources: [{ tiles }] } })).toEqual([]);
});
