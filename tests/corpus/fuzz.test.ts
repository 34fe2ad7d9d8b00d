import { expect, test } from "vitest";
import { readFile } from "../../src/data/formats/read-file";
import { goodCases, goodHeights } from "./all-cases";
import { mutate, randomFor } from "./mutate";

const rounds = 6;
const longest = 300_000;

const small = [...goodCases, ...goodHeights].filter(({ bytes }) => bytes.length < longest);

test.each(small.map((one) => [one.file, one] as const))(
  "%s, damaged by chance, is still answered in words",
  async (_, one) => {
    for (let round = 0; round < rounds; round++) {
      const random = randomFor(one.file, round);
      const siblings = "siblings" in one ? one.siblings : undefined;
      const [name] = Object.keys(siblings ?? {}).filter(() => random() < 0.4);
      const damaged = name === undefined ? {} : { [name]: mutate(siblings?.[name] ?? one.bytes, random) };
      const bytes = name === undefined ? mutate(one.bytes, random) : one.bytes;
      const result = await readFile(bytes, {
        ...one.options,
        fileName: one.file,
        siblings: { ...siblings, ...damaged },
      });
      // A reader that falls over in a way nobody foresaw says `file-unreadable`.
      expect(result.problems.map(({ code }) => code)).not.toContain("file-unreadable");
      expect(result.layers.length + result.elevations.length + result.problems.length).toBeGreaterThan(0);
    }
  },
);
