import { expect, test } from "vitest";
import { sitingCommand } from "./siting";

/** Greedy takes B (60) and then one wing (20): 80. The two wings together reach 100. */
const files: Readonly<Record<string, string>> = {
  "d.csv": "id,weight\r\n甲,50\r\n001,10\r\n002,20\r\n003,20\r\n",
  "s.csv": "﻿id\nA\nB\nC\n",
  "m.csv":
    'demand,site,metres\n甲,A,500\n002,A,100\n甲,B,400\n001,B,500\n003,C,10\n"001",C,500.0\n002,C,500.001\n',
};

async function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await sitingCommand(args, {
    read: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error("no such file");
      return new TextEncoder().encode(text);
    },
    write: (line) => out.push(line),
    error: (line) => errors.push(line),
    save: async () => {},
  });
  return { code, out: out.join("\n"), errors: errors.join("\n") };
}
const tables = ["--demand", "d.csv", "--sites", "s.csv", "--distances", "m.csv"];
const json = async (...args: string[]) => JSON.parse((await run(...tables, ...args, "--json")).out);

test("two sites: A and C cover everything, a distance of exactly the radius counts", async () => {
  const answer = await json("--radius", "500", "--count", "2");
  expect(answer).toMatchObject({ covered: 100, total: 100, upperBound: 100, gap: 0, proven: true });
  expect([...answer.sites].sort()).toEqual(["A", "C"]);
});

test("one site: A reaches 50 + 20 = 70, more than B's 60 and C's 30", async () => {
  expect(await json("--radius", "500", "--count", "1")).toMatchObject({
    covered: 70,
    sites: ["A"],
    proven: true,
  });
});

test("an existing site counts in the cover and is not among the new ones", async () => {
  const answer = await json("--radius", "500", "--count", "1", "--existing", "A");
  expect(answer).toMatchObject({ covered: 100, sites: ["C"], existing: ["A"], proven: true });
});

test("full cover needs two sites; with a short radius what nobody reaches is named", async () => {
  expect(await json("--radius", "500", "--objective", "lscp")).toMatchObject({
    covered: 100,
    lowerBoundSites: 2,
    proven: true,
  });
  const short = await json("--radius", "100", "--objective", "lscp");
  expect(short.unreachable).toEqual(["甲", "001"]);
  expect(short).toMatchObject({ covered: 40, total: 100, upperBound: 40, proven: true });
});

test("what is wrong is told with file and line, and the exit code tells data from usage", async () => {
  expect(await run("--radius", "5")).toMatchObject({ code: 2 });
  expect((await run(...tables, "--radius", "x", "--count", "1")).errors).toContain("--radius is “x”");
  expect((await run(...tables, "--radius", "5", "--count", "1.5")).code).toBe(2);
  const missing = await run(
    "--demand",
    "no.csv",
    "--sites",
    "s.csv",
    "--distances",
    "m.csv",
    "--radius",
    "5",
    "--count",
    "1",
  );
  expect(missing).toMatchObject({ code: 1 });
  expect(missing.errors).toContain("no.csv cannot be read");
  expect((await run(...tables, "--radius", "5", "--count", "1", "--existing", "Z")).errors).toContain("Z");
});

test("bad rows are named by their line", async () => {
  const withFile = async (name: string, text: string) => {
    const kept = files[name];
    (files as Record<string, string>)[name] = text;
    const { code, errors } = await run(...tables, "--radius", "500", "--count", "1");
    (files as Record<string, string>)[name] = kept ?? "";
    return `${code} ${errors}`;
  };
  expect(await withFile("d.csv", "id,weight\na,-1\n")).toContain(
    "d.csv, line 2, column weight: the weight is “-1”",
  );
  expect(await withFile("d.csv", "id,weight\na,1\na,2\n")).toContain(
    "d.csv, line 3, column id: the id a is used twice",
  );
  expect(await withFile("m.csv", "demand,site,metres\n甲,Q,1\n")).toContain(
    "m.csv, line 2, column site: Q is not in s.csv",
  );
  expect(await withFile("m.csv", "demand,site,metres\n甲,A,\n")).toContain(
    "column metres: the distance is “”",
  );
  expect(await withFile("s.csv", "name\nA\n")).toContain("s.csv, line 1: no column id");
  expect(await withFile("s.csv", "")).toContain("s.csv is empty");
  expect(await withFile("d.csv", 'id,weight\n"a,1\n')).toContain(
    "line 2: a quote is opened and never closed",
  );
});
