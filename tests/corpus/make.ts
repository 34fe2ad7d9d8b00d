import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { badCases, goodCases, goodHeights } from "./all-cases";

/**
 * Writes the corpus as files, for trying other programs on it: `npx tsx tests/corpus/make.ts FOLDER`.
 * Each case gets a folder of its own under good/ and bad/, since many share names or have siblings.
 */
const [target] = process.argv.slice(2);
if (target === undefined)
  throw new Error("name the folder to write into: npx tsx tests/corpus/make.ts FOLDER");

const groups = { good: [...goodCases, ...goodHeights], bad: badCases };
for (const [group, cases] of Object.entries(groups))
  for (const [index, one] of cases.entries()) {
    const folder = join(
      target,
      group,
      `${String(index + 1).padStart(3, "0")}-${one.file.replaceAll(".", "-")}`,
    );
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, one.file), one.bytes);
    const siblings = "siblings" in one ? (one.siblings ?? {}) : {};
    for (const [name, bytes] of Object.entries(siblings)) writeFileSync(join(folder, name), bytes);
  }
