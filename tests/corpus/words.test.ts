import { expect, test } from "vitest";
import { problemCodes } from "../../src/data/formats/problem-codes";
import { problems as en } from "../../src/i18n/locales/en/problems";
import { problems as zh } from "../../src/i18n/locales/zh-CN/problems";

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test("every fault has its text and its cure, and nothing else has", () => {
  const wanted = problemCodes.flatMap((code) => [code, `${code}-cure`]).sort();
  expect(Object.keys(zh).sort()).toEqual(wanted);
});

test("both languages say the same values", () => {
  for (const [key, text] of Object.entries(zh))
    expect([key, placeholders(en[key as keyof typeof en])]).toEqual([key, placeholders(text)]);
});
