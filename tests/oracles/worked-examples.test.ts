import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const here = new URL("./", import.meta.url);
const titles = readdirSync(here)
  .filter((file) => /^worked-.*\.test\.ts$/.test(file) && file !== "worked-examples.test.ts")
  .flatMap((file) =>
    [...readFileSync(new URL(file, here), "utf8").matchAll(/"(O\d+): /g)].map(([, example]) => ({
      example: example ?? "",
      file: file.replace(".test.ts", ""),
    })),
  );

const listed = [
  ...readFileSync(new URL("README.md", here), "utf8").matchAll(/^\| (O\d+) +\|.*`(.+?)` +\|$/gm),
];

test("each worked example from O1 to O22 is a test, in the file that the list names", () => {
  expect(listed.map(([, example]) => example)).toEqual(Array.from({ length: 22 }, (_, i) => `O${i + 1}`));
  for (const [, example, file] of listed)
    expect(titles.filter((title) => title.example === example).map((title) => title.file)).toContain(file);
});
