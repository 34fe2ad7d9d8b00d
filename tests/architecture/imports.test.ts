import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../../src");

const pure = ["geo", "model", "indicators", "planning", "layers"];
const everything = [...pure, "workers", "data", "state", "map", "scenes", "ui", "i18n", "panels", "cli"];

/** Who may import whom: documentation, test and lint rule at once. A room may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  geo: [],
  model: ["geo"],
  indicators: ["geo", "model"],
  planning: ["geo", "model"],
  layers: ["geo", "model", "indicators"],
  workers: pure,
  "data/formats": pure,
  data: [...pure, "workers"],
  // The command line says the same words as the page: locales are plain records.
  cli: [...pure, "data/formats", "data/read", "i18n/locales"],
  // Ids only: which languages and units there are, not what is said in them.
  state: ["i18n/ids"],
  map: [...pure, "state"],
  scenes: ["state"],
  i18n: pure,
  ui: ["i18n"],
  panels: everything,
  // Runs beside the page, without it: it knows how copies are kept, and nothing of what they hold.
  "service-worker": ["data/offline"],
};

/** Packages that only one room knows. */
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  "@turf/turf": ["geo"],
  "maplibre-gl": ["map"],
  "@deck.gl/core": ["map"],
  "@deck.gl/layers": ["map"],
  "@deck.gl/maplibre": ["map"],
  react: ["data", "map", "scenes", "state", "ui", "i18n", "panels", "main.tsx", "app.tsx"],
};

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.(ts|tsx)$/.test(name) && !/\.(test|spec)\.tsx?$/.test(name) ? [path] : [];
  });
}

const importOf = /(?:from|import)\s*\(?\s*["']([^"']+)["']/g;

function importsOf(path: string): string[] {
  return [...readFileSync(path, "utf8").matchAll(importOf)].map((match) => match[1] ?? "");
}

/** The most exact room of the table that a path lies in. */
function roomOf(path: string): string {
  const inside = relative(src, path);
  const rooms = Object.keys(mayImport).filter((room) => inside.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? inside;
}

const files = sources(src);

test("each room imports only the rooms its row names", () => {
  const faults = files.flatMap((file) => {
    const room = roomOf(file);
    const allowed = mayImport[room];
    if (!allowed) return [];
    return importsOf(file)
      .filter((name) => name.startsWith("."))
      .map((name) => resolve(dirname(file), name))
      .filter((target) => {
        const inside = relative(src, target);
        const own =
          inside === room || inside.startsWith(`${room}/`) || (room === "data" && inside.startsWith("data/"));
        return !own && !allowed.some((other) => inside === other || inside.startsWith(`${other}/`));
      })
      .map(
        (target) =>
          `${relative(src, file)} imports ${relative(src, target)}: ${room} may import ${allowed.join(", ") || "nothing"}`,
      );
  });
  expect(faults).toEqual([]);
});

test("a library that is one room's business stays in it", () => {
  const faults = files.flatMap((file) => {
    const inside = relative(src, file);
    return importsOf(file)
      .filter(
        (name) =>
          onlyIn[name] && !onlyIn[name].some((room) => inside === room || inside.startsWith(`${room}/`)),
      )
      .map((name) => `${inside} imports ${name}: only ${onlyIn[name]?.join(", ")} may`);
  });
  expect(faults).toEqual([]);
});

test("no file is longer than 400 lines, and no room is a drawer", () => {
  const long = files.filter(
    (file) => !/locales\//.test(file) && readFileSync(file, "utf8").split("\n").length > 401,
  );
  const drawers = files.filter((file) =>
    /(^|\/)(utils?|helpers?|common|misc|lib|types)(\/|\.tsx?$)/.test(relative(src, file)),
  );
  expect({ long, drawers }).toEqual({ long: [], drawers: [] });
});
