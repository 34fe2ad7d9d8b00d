import { expect, test } from "vitest";
import { keepDistrict } from "../data/offline/keep-district";
import { keptHeader } from "../data/offline/kept-copy";
import { memoryCaches } from "../data/offline/memory-caches";
import { hasNewerVersion } from "../data/offline/shell-versions";
import { createDistrictAnswers, districtOf } from "./answer-district";
import { answerSite } from "./answer-site";
import { createShellCache, type Shell } from "./shell-cache";

const scope = "https://county.example/map/";
const district = `${scope}geodata/toy/`;

/** A server over texts by path below the scope; with `line.cut` nobody answers. */
function server(files: Record<string, string>) {
  const line = { cut: false, asked: [] as string[] };
  const fetch = async (request: Request) => {
    const path = request.url.slice(scope.length).split("?")[0] ?? "";
    line.asked.push(path);
    if (line.cut) throw new TypeError("Failed to fetch");
    const content = files[path === "" ? "index.html" : path];
    return content === undefined ? new Response("no", { status: 404 }) : new Response(content);
  };
  return { fetch, line, files };
}

const page = (script: string) => `<script type="module" src="./assets/${script}.js"></script>`;
const shellOf = (version: string, script: string): Shell => ({
  version,
  files: [
    { url: "index.html", revision: version },
    { url: `assets/${script}.js`, revision: null },
    { url: "assets/same.js", revision: null },
  ],
});
const ask = (path: string) => new Request(`${scope}${path}`);

test("only what lies inside a district's folder is a file of a district", () => {
  expect(districtOf(`${district}roads.geojson`, scope)).toBe(district);
  expect(districtOf(`${district}a/b.json`, scope)).toBe(district);
  expect(districtOf(`${scope}geodata/index.json`, scope)).toBeNull();
  expect(districtOf(`${scope}assets/x.js`, scope)).toBeNull();
});

test("once installed, the app opens without a network", async () => {
  const caches = memoryCaches();
  const { fetch, line } = server({ "index.html": page("a1"), "assets/a1.js": "a1", "assets/same.js": "s" });
  const shell = createShellCache(shellOf("v1", "a1"), { caches, fetch, scope, now: () => 1 });
  await shell.install();
  line.cut = true;
  expect(await (await shell.answerPage(ask("?face=tablet"), () => {})).text()).toBe(page("a1"));
  expect(await (await shell.answerFile(ask("assets/a1.js"))).text()).toBe("a1");
});

test("streams and other addresses of the server are left to the browser", () => {
  const { fetch } = server({});
  const shell = createShellCache(shellOf("v1", "a1"), { caches: memoryCaches(), fetch, scope, now: () => 1 });
  expect(["index.html", "assets/a1.js", "assets/of-an-older-version.js"].every(shell.owns)).toBe(true);
  expect(["feed/positions", "sw.js", "geodata"].some(shell.owns)).toBe(false);
});

test("a version of which one file cannot be had is not installed", async () => {
  const caches = memoryCaches();
  const { fetch } = server({ "index.html": page("a1"), "assets/same.js": "s" });
  const shell = createShellCache(shellOf("v1", "a1"), { caches, fetch, scope, now: () => 1 });
  await expect(shell.install()).rejects.toThrow("assets/a1.js: HTTP 404");
});

test("a new version takes over, what did not change is not fetched again, and open windows of the old find their parts", async () => {
  const caches = memoryCaches();
  const { fetch, line, files } = server({
    "index.html": page("a1"),
    "assets/a1.js": "a1",
    "assets/same.js": "s",
  });
  await createShellCache(shellOf("v1", "a1"), { caches, fetch, scope, now: () => 1 }).install();
  delete files["assets/a1.js"];
  Object.assign(files, { "index.html": page("a2"), "assets/a2.js": "a2" });
  line.asked.length = 0;
  const second = createShellCache(shellOf("v2", "a2"), { caches, fetch, scope, now: () => 2 });
  await second.install();
  await second.tidy();
  expect(line.asked.toSorted()).toEqual(["assets/a2.js", "index.html"]);
  // A page of the old version learns that it is old, one of the new that it is not.
  expect(await hasNewerVersion(caches, scope, `${scope}assets/a1.js`)).toBe(true);
  expect(await hasNewerVersion(caches, scope, `${scope}assets/a2.js`)).toBe(false);
  line.cut = true;
  expect(await (await second.answerPage(ask(""), () => {})).text()).toBe(page("a2"));
  expect(await (await second.answerFile(ask("assets/a1.js"))).text()).toBe("a1");
});

test("tidying keeps this version and the whole one before, and touches no copy of a district", async () => {
  const caches = memoryCaches();
  const { fetch } = server({
    "index.html": page("a1"),
    ...Object.fromEntries([1, 2, 3].map((n) => [`assets/a${n}.js`, `a${n}`])),
    "assets/same.js": "s",
  });
  await caches.open(`jingluo-kept ${district} 5`);
  for (const n of [1, 2])
    await createShellCache(shellOf(`v${n}`, `a${n}`), { caches, fetch, scope, now: () => n }).install();
  await createShellCache(shellOf("broken", "gone"), { caches, fetch, scope, now: () => 3 })
    .install()
    .catch(() => {});
  const third = createShellCache(shellOf("v3", "a3"), { caches, fetch, scope, now: () => 4 });
  await third.install();
  await third.tidy();
  expect((await caches.keys()).toSorted()).toEqual([
    `jingluo-kept ${district} 5`,
    "jingluo-shell v2",
    "jingluo-shell v3",
  ]);
});

test("the server's page is shown while it belongs to this version, else this version's own until the new one is here", async () => {
  const caches = memoryCaches();
  const { fetch, line, files } = server({
    "index.html": page("a1"),
    "assets/a1.js": "a1",
    "assets/same.js": "s",
  });
  const shell = createShellCache(shellOf("v1", "a1"), { caches, fetch, scope, now: () => 1 });
  await shell.install();
  let newer = 0;
  files["index.html"] = `<meta content="another policy">${page("a1")}`;
  expect(await (await shell.answerPage(ask(""), () => newer++)).text()).toContain("another policy");
  files["index.html"] = page("a2");
  expect(await (await shell.answerPage(ask(""), () => newer++)).text()).toContain("another policy");
  expect(newer).toBe(1);
  line.cut = true;
  expect(await (await shell.answerPage(ask(""), () => newer++)).text()).toContain("another policy");
});

test("a version that is whole is shown at once, even while the worker of the one before still answers", async () => {
  const caches = memoryCaches();
  const { fetch, line, files } = server({
    "index.html": page("a1"),
    "assets/a1.js": "a1",
    "assets/same.js": "s",
  });
  const first = createShellCache(shellOf("v1", "a1"), { caches, fetch, scope, now: () => 1 });
  await first.install();
  Object.assign(files, { "index.html": page("a2"), "assets/a2.js": "a2" });
  await createShellCache(shellOf("v2", "a2"), { caches, fetch, scope, now: () => 2 }).install();
  let newer = 0;
  expect(await (await first.answerPage(ask(""), () => newer++)).text()).toBe(page("a2"));
  line.cut = true;
  expect(await (await first.answerPage(ask(""), () => newer++)).text()).toBe(page("a2"));
  expect(await (await first.answerFile(ask("assets/a2.js"))).text()).toBe("a2");
  expect(newer).toBe(0);
});

test("a district comes from the server while there is one, and whole from its copy when there is none", async () => {
  const caches = memoryCaches();
  const manifest = '{"asOf":"2026-11-20","layers":[{"file":"roads.json"},{"file":"gone.json"}]}';
  const { fetch, line, files } = server({
    "geodata/toy/manifest.json": manifest,
    "geodata/toy/roads.json": "roads 1",
  });
  await keepDistrict(district, { caches, fetch: (url) => fetch(new Request(url)), now: () => 1_000 });
  const answer = createDistrictAnswers({ caches, fetch, now: () => 2_000 });
  files["geodata/toy/roads.json"] = "roads 2";
  expect(await (await answer(ask("geodata/toy/roads.json"), district)).text()).toBe("roads 2");

  line.cut = true;
  const kept = await answer(ask("geodata/toy/manifest.json"), district);
  expect(kept.headers.get(keptHeader)).toBe("1970-01-01T00:00:01.000Z");
  // The manifest came from the copy: what belongs to it does too, even if the line is back by then.
  line.cut = false;
  expect(await (await answer(ask("geodata/toy/roads.json"), district)).text()).toBe("roads 1");
  expect((await answer(ask("geodata/toy/gone.json"), district)).status).toBe(404);
  // The next manifest from the server decides anew.
  await answer(ask("geodata/toy/manifest.json"), district);
  expect(await (await answer(ask("geodata/toy/roads.json"), district)).text()).toBe("roads 2");
});

test("a district nobody kept fails as it does without this worker", async () => {
  const { fetch, line } = server({});
  line.cut = true;
  const answer = createDistrictAnswers({ caches: memoryCaches(), fetch, now: () => 0 });
  await expect(answer(ask("geodata/toy/manifest.json"), district)).rejects.toThrow("Failed to fetch");
});

test("the administrator's file is the server's, else the last one heard", async () => {
  const caches = memoryCaches();
  const { fetch, line, files } = server({ "config.json": "1" });
  expect(await (await answerSite(ask("config.json"), { caches, fetch })).text()).toBe("1");
  files["config.json"] = "2";
  expect(await (await answerSite(ask("config.json"), { caches, fetch })).text()).toBe("2");
  line.cut = true;
  expect(await (await answerSite(ask("config.json"), { caches, fetch })).text()).toBe("2");
});
