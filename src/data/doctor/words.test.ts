import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { words as en } from "../../i18n/locales/en";
import { words as zh } from "../../i18n/locales/zh-CN";
import { stepCodes } from "./cure-row";

/** Codes as the doctor's sources write them, and those made of a kind of change. */
const written = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
  .flatMap((name) => [
    ...readFileSync(`${import.meta.dirname}/${name}`, "utf8").matchAll(/code: "([a-z-]+)"/g),
  ])
  .map(([, code = ""]) => code);
const made = ["name", "ratio", "both"].map((how) => `area-unit-by-${how}`);

test.each([
  ["zh-CN", zh.problems],
  ["en", en.problems],
])("everything the doctor says has words and a cure in %s", (_, problems) => {
  const texts: Readonly<Record<string, string>> = problems;
  const codes = new Set([...written, ...made, ...stepCodes]);
  expect([...codes]).toContain("datum-left");
  expect([...codes].flatMap((code) => [code, `${code}-cure`]).filter((key) => !texts[key])).toEqual([]);
});

test("both languages fill in the same values", () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
  const english: Readonly<Record<string, string>> = en.problems;
  for (const code of [...written, ...made, ...stepCodes]) {
    const text: string = (zh.problems as Readonly<Record<string, string>>)[code] ?? "";
    expect(placeholders(english[code] ?? ""), code).toEqual(placeholders(text));
  }
});
