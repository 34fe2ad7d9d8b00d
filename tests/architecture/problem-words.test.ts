import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { checks as checksEn } from "../../src/i18n/locales/en/checks";
import { problems as problemsEn } from "../../src/i18n/locales/en/problems";
import { checks as checksZh } from "../../src/i18n/locales/zh-CN/checks";
import { problems as problemsZh } from "../../src/i18n/locales/zh-CN/problems";

const src = resolve(import.meta.dirname, "../../src");
const rooms = ["model", "model/checks", "data", "data/read"];

/** Codes as they stand in the sources: `code: "…"`, and the unions and choices they are made of. */
function codesIn(text: string): string[] {
  const literals = [...text.matchAll(/code:\s*(?:[^"\n]*\?\s*)?"([a-z0-9-]+)"(?:\s*:\s*"([a-z0-9-]+)")?/g)];
  const faults = [...text.matchAll(/(?:none|manifestProblem)\(\s*"([a-z0-9-]+)"/g)];
  const unions = [...text.matchAll(/^\s*\| "([a-z]+(?:-[a-z0-9]+)+)"/gm)];
  return [...literals, ...faults, ...unions].flatMap(([, ...codes]) =>
    codes.filter((code) => code !== undefined),
  );
}

const codes = new Set(
  rooms.flatMap((room) =>
    readdirSync(join(src, room))
      .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
      .flatMap((name) => codesIn(readFileSync(join(src, room, name), "utf8"))),
  ),
);

test("the sources are read rightly: known codes are found in them", () => {
  for (const code of [
    "geometry-null",
    "cells-gap",
    "json-syntax",
    "file-missing",
    "times-length",
    "id-repeated",
  ])
    expect([...codes]).toContain(code);
});

test.each([
  ["zh-CN", { ...problemsZh, ...checksZh }],
  ["en", { ...problemsEn, ...checksEn }],
])("every problem a district can have says what, what was expected and what to do, in %s", (_, words) => {
  const texts = words as Readonly<Record<string, string>>;
  const missing = [...codes].flatMap((code) =>
    [code, `${code}-expected`, `${code}-cure`].filter((key) => !texts[key]),
  );
  expect(missing).toEqual([]);
});

test("both languages fill in the same values", () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  for (const [key, text] of Object.entries(checksZh))
    expect(placeholders(checksEn[key as keyof typeof checksEn]), key).toEqual(placeholders(text));
});
