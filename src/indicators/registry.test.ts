import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as enWords from "../i18n/locales/en/indicator-words";
import { indicators as en } from "../i18n/locales/en/indicators";
import * as zhWords from "../i18n/locales/zh-CN/indicator-words";
import { indicators as zh } from "../i18n/locales/zh-CN/indicators";
import { allIndicators } from "./indicator-by-id";
import { shippedProfiles } from "./profiles/registry";

const beside = (file: string) => new URL(file, import.meta.url);

test("ids are unique and say the file", () => {
  const ids = allIndicators.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(existsSync(beside(`${id}.ts`)), id).toBe(true);
});

test.each(allIndicators.map((indicator) => [indicator.id, indicator] as const))(
  "%s has a test, an oracle with its reason, a formula, a source and words",
  (id, { formula, source, measures = {}, defaults, choices = {} }) => {
    expect(existsSync(beside(`${id}.test.ts`))).toBe(true);
    const oracle = JSON.parse(readFileSync(beside(`${id}.oracle.json`), "utf8"));
    expect(oracle.by.length).toBeGreaterThan(10);
    expect(oracle.why.length).toBeGreaterThan(20);
    expect(oracle.relative).toBeLessThanOrEqual(1e-3);
    expect(oracle.cases.length).toBeGreaterThan(0);
    expect(formula.length).toBeGreaterThan(5);
    expect(source.text.length).toBeGreaterThan(10);
    for (const words of [zh, en]) {
      const own = words[id as keyof typeof zh];
      for (const key of ["name", "short", "question", "about", "formula"] as const)
        expect(own[key], `${id} ${key}`).toMatch(/\S/);
      expect(Object.keys(own.symbols).length).toBeGreaterThan(0);
    }
    for (const words of [zhWords, enWords]) {
      for (const key of Object.keys(measures)) expect(words.measures).toHaveProperty([key]);
      for (const key of Object.keys(defaults)) expect(words.params).toHaveProperty([key]);
      for (const [param, values] of Object.entries(choices as Record<string, readonly unknown[]>))
        for (const value of values)
          if (typeof value === "string") expect(words.choices).toHaveProperty([param, value]);
    }
  },
);

test("every profile an indicator names is shipped and speaks of it, and the other way round", () => {
  for (const { id, profiles } of allIndicators)
    for (const named of profiles)
      expect(
        shippedProfiles.find((profile) => profile.id === named)?.indicators,
        `${named} for ${id}`,
      ).toContain(id);
  const known = new Set([...allIndicators.map(({ id }) => id), "fire-size"]);
  for (const profile of shippedProfiles)
    for (const id of profile.indicators) expect(known, `${profile.id} names ${id}`).toContain(id);
});
