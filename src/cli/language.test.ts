import { expect, test } from "vitest";
import { languageOf, wrongLanguage } from "./language";

test.each([
  [[], "en"],
  [["--lang", "en"], "en"],
  [["--lang", "zh"], "zh"],
  [["--lang=zh-CN"], "zh"],
  [["--lang", "en", "file", "--lang", "zh_CN.UTF-8"], "zh"],
] as const)("%j speaks %s", (args, language) => {
  expect(languageOf(args)).toBe(language);
  expect(wrongLanguage(args)).toBeNull();
});

test.each([
  [["file", "--lang", "fr"], "fr"],
  [["--lang=english"], "english"],
  [["--lang", "zh", "--lang", "de"], "de"],
  [["file", "--lang"], ""],
] as const)("%j is refused in both languages, naming those there are", (args, found) => {
  expect(wrongLanguage(args)).toBe(`--lang “${found}”: expected zh-CN or en / 应为 zh-CN 或 en`);
});
