import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchFiles } from "./fetch-files";

const asked: string[] = [];
let server: Server;
let folder: string;

beforeAll(async () => {
  server = createServer(({ url = "", headers }, response) => {
    asked.push(`${url} ${headers["cache-control"] ?? ""}`.trim());
    const name = decodeURIComponent(url.split("/").at(-1) ?? "");
    if (name === "grids.geojson" || name === "网格#1?.geojson") response.end('{"a":1}');
    else if (name === "kept.geojson")
      response.setHeader("X-Jingluo-Kept", "2026-11-20T08:00:00.000Z").end("{}");
    else if (name === "page.geojson") response.setHeader("content-type", "text/html").end("<!doctype html>");
    else if (name === "broken.geojson") response.writeHead(503, "Busy").end();
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  folder = `http://127.0.0.1:${(server.address() as AddressInfo).port}/geodata/demo/`;
});
afterAll(() => server.close());

test("a file's bytes come from its folder", async () => {
  expect(new TextDecoder().decode(await fetchFiles(folder).read("grids.geojson"))).toBe('{"a":1}');
  expect(asked.at(-1)).toBe("/geodata/demo/grids.geojson");
});

test("a file that came from a copy is as old as the copy", async () => {
  const files = fetchFiles(folder);
  await files.read("kept.geojson");
  await files.read("grids.geojson");
  expect(files.keptAtMs?.("kept.geojson")).toBe(Date.UTC(2026, 10, 20, 8));
  expect(files.keptAtMs?.("grids.geojson")).toBeNull();
});

test("a name with signs of its own meaning in an address is still a name", async () => {
  await expect(fetchFiles(folder).read("网格#1?.geojson")).resolves.toHaveLength(7);
});

test("what is not there is missing, also where the server answers with the app's own page", async () => {
  for (const name of ["nothing.geojson", "page.geojson"])
    await expect(fetchFiles(folder).read(name)).rejects.toMatchObject({ code: "file-missing", path: name });
});

test("a server in trouble and one that cannot be reached are told apart from a missing file", async () => {
  await expect(fetchFiles(folder).read("broken.geojson")).rejects.toMatchObject({
    code: "file-unreadable",
    reason: "HTTP 503 Busy",
  });
  await expect(fetchFiles("http://127.0.0.1:1/").read("grids.geojson")).rejects.toMatchObject({
    code: "file-unreadable",
  });
});

test("a refresh asks past the browser's cache", async () => {
  await fetchFiles(folder, "no-cache").read("grids.geojson");
  expect(asked.at(-1)).toMatch(/max-age=0|no-cache/);
});

test("stopping is no fault of the file", async () => {
  await expect(fetchFiles(folder).read("grids.geojson", AbortSignal.abort())).rejects.toHaveProperty(
    "name",
    "AbortError",
  );
});
