import { expect, test } from "vitest";
import { keepDistrict } from "./keep-district";
import { bytesOf, copyNames, fileUrl, keptHeader, wholeCopy } from "./kept-copy";
import { memoryCaches } from "./memory-caches";

const district = "https://county.example/geodata/toy/";
const manifest = (asOf: string) =>
  JSON.stringify({
    asOf,
    layers: [{ file: "grids.geojson" }, { file: "a b/roads#1.json" }],
    profiles: ["own.json"],
  });

/** A server with ETags over texts; `null` is a file that is not there, an Error a line that breaks. */
function server(files: Record<string, string | null | Error>) {
  const asked: string[] = [];
  const fetch = async (url: string, init?: RequestInit) => {
    const path = decodeURIComponent(url.slice(district.length));
    const content = files[path];
    if (content instanceof Error) throw content;
    const tag = `"${content}"`.replace(/[^\w"]/g, "");
    const same = new Headers(init?.headers).get("if-none-match") === tag;
    asked.push(`${path} ${content == null ? 404 : same ? 304 : 200}`);
    if (content == null) return new Response("no", { status: 404 });
    return same
      ? new Response(null, { status: 304 })
      : new Response(content, { headers: { etag: tag, "content-type": "application/json" } });
  };
  return { fetch, asked, files };
}

const whole = () => ({
  "manifest.json": manifest("2026-11-20T08:00:00+08:00"),
  "grids.geojson": "grids-1",
  "a b/roads#1.json": "roads",
  "own.json": null as string | null | Error,
});

test("a copy holds every file the manifest names, each with its hash, and says when it was taken", async () => {
  const caches = memoryCaches();
  const progress: string[] = [];
  const { fetch } = server(whole());
  const record = await keepDistrict(district, {
    caches,
    fetch,
    now: () => 1_000,
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  });
  expect(record.asOf).toBe("2026-11-20T08:00:00+08:00");
  expect(progress).toEqual(["1/4", "2/4", "3/4", "4/4"]);
  // SHA-256 of "grids-1" by sha256sum; own.json is not on the server, which is no fault of the copy.
  expect(record.files.find(({ path }) => path === "grids.geojson")).toEqual({
    path: "grids.geojson",
    bytes: 7,
    hash: "7f8d4f88f1516a5be0f2c28b2e29084028e3853fa1da635cedc241951d304b85",
  });
  expect(record.files.find(({ path }) => path === "own.json")?.hash).toBeNull();
  expect(bytesOf(record)).toBe(whole()["manifest.json"].length + 7 + 5);
  const copy = await wholeCopy(caches, district);
  const roads = await copy?.cache.match(fileUrl(district, "a b/roads#1.json"));
  expect(await roads?.text()).toBe("roads");
  expect(roads?.headers.get(keptHeader)).toBe("1970-01-01T00:00:01.000Z");
});

test("a second look fetches only what changed, and the older copy goes once the new one is whole", async () => {
  const caches = memoryCaches();
  const { fetch, asked, files } = server(whole());
  await keepDistrict(district, { caches, fetch, now: () => 1_000 });
  files["grids.geojson"] = "grids-2";
  asked.length = 0;
  await keepDistrict(district, { caches, fetch, now: () => 2_000 });
  expect(asked.toSorted()).toEqual([
    "a b/roads#1.json 304",
    "grids.geojson 200",
    "manifest.json 304",
    "manifest.json 304",
    "own.json 404",
  ]);
  expect(await copyNames(caches, district)).toHaveLength(1);
  const copy = await wholeCopy(caches, district);
  expect(await (await copy?.cache.match(fileUrl(district, "grids.geojson")))?.text()).toBe("grids-2");
});

test("a line that breaks leaves the older copy in use, and the next look goes on where it broke", async () => {
  const caches = memoryCaches();
  const { fetch, asked, files } = server(whole());
  await keepDistrict(district, { caches, fetch, now: () => 1_000 });
  files["manifest.json"] = manifest("2026-11-21T08:00:00+08:00");
  files["grids.geojson"] = "grids-2";
  files["own.json"] = new TypeError("Failed to fetch");
  const broken = keepDistrict(district, { caches, fetch, now: () => 2_000 });
  await expect(broken).rejects.toMatchObject({ code: "network", detail: "Failed to fetch" });
  expect((await wholeCopy(caches, district))?.record.asOf).toBe("2026-11-20T08:00:00+08:00");
  files["own.json"] = "{}";
  asked.length = 0;
  const record = await keepDistrict(district, { caches, fetch, now: () => 3_000 });
  expect(record.asOf).toBe("2026-11-21T08:00:00+08:00");
  expect(asked).toContain("grids.geojson 304");
  expect(await copyNames(caches, district)).toHaveLength(1);
});

test("a full disk is said, the half copy gives its room back, and the older copy stays", async () => {
  const caches = memoryCaches(900);
  const { fetch, files } = server(whole());
  await keepDistrict(district, { caches, fetch, now: () => 1_000 });
  files["grids.geojson"] = "x".repeat(900);
  await expect(keepDistrict(district, { caches, fetch, now: () => 2_000 })).rejects.toMatchObject({
    code: "full",
  });
  expect(await copyNames(caches, district)).toEqual([`jingluo-kept ${district} 1000`]);
  expect((await wholeCopy(caches, district))?.record.keptAtMs).toBe(1_000);
});

test("a server in trouble or a manifest replaced meanwhile makes no copy", async () => {
  const caches = memoryCaches();
  const failing = async () => new Response("down", { status: 503 });
  await expect(keepDistrict(district, { caches, fetch: failing, now: () => 1 })).rejects.toMatchObject({
    code: "network",
    detail: "manifest.json: HTTP 503",
  });
  const { fetch, files } = server(whole());
  const replacing = async (url: string, init?: RequestInit) => {
    const answer = await fetch(url, init);
    if (url.endsWith("own.json")) files["manifest.json"] = manifest("2026-11-22T08:00:00+08:00");
    return answer;
  };
  await expect(keepDistrict(district, { caches, fetch: replacing, now: () => 1 })).rejects.toMatchObject({
    code: "changing",
  });
  expect(await wholeCopy(caches, district)).toBeNull();
});

test("copies of one district are no business of another whose address begins the same", async () => {
  const caches = memoryCaches();
  const { fetch } = server(whole());
  await keepDistrict(district, { caches, fetch, now: () => 1_000 });
  expect(await wholeCopy(caches, "https://county.example/geodata/toy2/")).toBeNull();
  expect(await wholeCopy(caches, "https://county.example/geodata/to/")).toBeNull();
});
