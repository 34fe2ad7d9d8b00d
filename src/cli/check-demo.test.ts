import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { checkCommand } from "./check";

const geodata = resolve(import.meta.dirname, "../../geodata");

async function check(district: string, ...options: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    read: (path: string) => readFile(path),
    list: (folder: string) => readdir(folder).catch(() => []),
    write: (line: string) => out.push(line),
    error: (line: string) => err.push(line),
    save: async () => {},
  };
  return { code: await checkCommand([join(geodata, district), ...options], io), out, err };
}

test("the demo has nothing to mend, and nothing to remark on either", async () => {
  const { code, out } = await check("demo", "--all");
  expect(out).toHaveLength(1);
  expect(code).toBe(0);
}, 60_000);

test("every fault planted in the faulty demo is named once, at its file and feature, and nothing else is", async () => {
  const { code, out } = await check("demo-faulty", "--all");
  // The generator's own list of what it planted: | fault | `file` | `feature` or – | what |
  const planted = [
    ...readFileSync(join(geodata, "demo-faulty/provenance.md"), "utf8").matchAll(
      /^\| [a-z -]+ \| `(.+?)` \| (.+?) \|/gm,
    ),
  ];
  expect(planted).toHaveLength(9);
  for (const [, file = "", feature = ""] of planted) {
    const lines = out.filter(
      (line) => line.startsWith(`${file} · `) && line.includes(feature.replaceAll("`", "").replace("–", "—")),
    );
    expect(lines, `${file} ${feature}`).toHaveLength(1);
  }
  expect(out).toHaveLength(9);
  expect(code).toBe(1);
}, 60_000);
