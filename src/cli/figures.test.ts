import { expect, test } from "vitest";
import { oracleCounty } from "../../tests/oracles/check-oracle";
import { fakeIo } from "../../tests/oracles/fake-io";
import { allIndicators } from "../indicators/indicator-by-id";
import { figuresCommand } from "./figures";
import { passportCommand } from "./passport";

const county = oracleCounty();

function world(files: Readonly<Record<string, unknown>> = {}) {
  const io = { ...fakeIo(files), readDistrict: async () => county };
  const run = async (command: typeof figuresCommand, ...args: string[]) => {
    io.out.length = 0;
    io.err.length = 0;
    return command(args, io);
  };
  return { io, run };
}

test("every figure is a row with value, unit, profile, verdict, formula, source, inputs and what was left out", async () => {
  const { io, run } = world();
  expect(await run(figuresCommand, "county", "--json")).toBe(0);
  const rows = JSON.parse(io.out.join("\n"));
  expect(rows.map(({ id }: { id: string }) => id)).toEqual(allIndicators.map(({ id }) => id));
  for (const row of rows)
    for (const key of ["id", "value", "unit", "profile", "verdict", "formula", "source", "inputs", "leftOut"])
      expect(row, row.id).toHaveProperty(key);
  const parks = rows.find(({ id }: { id: string }) => id === "park-coverage");
  expect(parks.verdict).toMatchObject({
    passes: false,
    comparison: ">",
    value: 0.8,
    standard: "GB 55014-2021",
  });
});

test("one figure under one profile", async () => {
  const { io, run } = world();
  await run(
    figuresCommand,
    "county",
    "--indicator",
    "park-coverage",
    "--profile",
    "gb-t-51346-2019",
    "--json",
  );
  const [row, ...others] = JSON.parse(io.out.join("\n"));
  expect(others).toEqual([]);
  expect(row).toMatchObject({ id: "park-coverage", profile: "gb-t-51346-2019" });
});

test("a profile alone shows the figures it speaks of", async () => {
  const { io, run } = world();
  await run(figuresCommand, "county", "--profile", "life-circle", "--json");
  expect(JSON.parse(io.out.join("\n")).map(({ id }: { id: string }) => id)).toEqual([
    "facility-cover",
    "facility-open",
  ]);
});

test("as text it says name, value, verdict and standard in the language asked for", async () => {
  const { io, run } = world();
  await run(figuresCommand, "county", "--indicator", "park-coverage", "--lang", "zh");
  expect(io.out[0]).toMatch(/^公园绿地服务半径覆盖率 {2}39\.\d+ % {2}未达标 \(> 80 % GB 55014-2021\)/);
});

test("a figure beside which a mandatory line fails says so before its own line", async () => {
  const { io, run } = world();
  const asked = [
    "county",
    "--indicator",
    "park-area-per-person",
    "--profile",
    "gb-55014-2021",
    "--lang",
    "en",
  ];
  await run(figuresCommand, ...asked, "--json");
  const [row] = JSON.parse(io.out.join("\n"));
  const failing = row.measureVerdicts.filter(
    ({ passes, threshold }: { passes: boolean; threshold: { mandatory: boolean } }) =>
      !passes && threshold.mandatory,
  );
  expect(failing.length).toBeGreaterThan(0);
  await run(figuresCommand, ...asked);
  expect(io.out[0]).toMatch(/^Park area per person {2}[\d.]+ \S+ {2}fails \(Of it .* > 3 GB 55014-2021\)/);
});

test.each([
  [["county", "--indicator", "nonsense"], "No figure is called “nonsense”"],
  [["county", "--indicator", "grid-load", "--profile", "life-circle"], "does not speak of grid-load"],
  [["county", "--profile", "nonsense"], "The profile “nonsense”"],
  [["county", "--indicator", "facility-cover", "--param", "category=tavern"], "category cannot be “tavern”"],
  [["county", "--indicator", "facility-cover", "--param", "x=1"], "no parameter “x”"],
  [["county", "--indicator", "facility-cover", "--param", "x"], "“x” was not understood"],
  [[], "No district folder"],
  [["a", "b"], "What is b for?"],
  [["county", "--fast"], "Unknown option --fast"],
])("a wrong call %j ends with 2 and says what was expected", async (args, message) => {
  const { io, run } = world();
  expect(await run(figuresCommand, ...args)).toBe(2);
  expect(io.err.join("\n")).toContain(message);
});

test("a folder without a manifest ends with 1", async () => {
  const io = fakeIo({});
  expect(await figuresCommand(["nowhere"], io)).toBe(1);
  expect(io.err[0]).toContain("nowhere");
});

test("passports are written one a figure, read as text, and verified", async () => {
  const { io, run } = world();
  expect(
    await run(figuresCommand, "data/county", "--indicator", "park-coverage", "--passports", "out/passports"),
  ).toBe(0);
  const path = "out/passports/park-coverage.json";
  const passport = JSON.parse(io.saved.get(path)!);
  expect(passport.folder).toBe("../../data/county");
  expect(await run(passportCommand, path, "--lang", "zh")).toBe(0);
  const text = io.out.join("\n");
  for (const part of [
    "口径: 城市体检 2021",
    "未达标 · 强制 > 80 %",
    "未计入",
    "误差带",
    "半径敏感性",
    "SHA-256",
    "恰好等于半径算覆盖",
  ])
    expect(text).toContain(part);
  expect(await run(passportCommand, path, "--verify")).toBe(0);
  expect(io.out[0]).toContain("digit for digit");
});

test("a passport with one changed digit does not verify", async () => {
  const { io, run } = world();
  await run(figuresCommand, "county", "--indicator", "grid-load", "--passports", "out");
  const passport = JSON.parse(io.saved.get("out/grid-load.json")!);
  io.saved.set("bent.json", JSON.stringify({ ...passport, value: passport.value + 1 }));
  expect(await run(passportCommand, "bent.json", "--verify")).toBe(1);
  expect(io.err[0]).toContain("value");
  io.saved.set("not.json", "[]");
  expect(await run(passportCommand, "not.json")).toBe(1);
  expect(await run(passportCommand)).toBe(2);
});

test("a passport with one changed word does not verify either, and is told apart from a changed digit", async () => {
  const { io, run } = world();
  for (const lang of ["zh", "en"]) {
    await run(figuresCommand, "county", "--indicator", "grid-load", "--passports", "out", "--lang", lang);
    const passport = JSON.parse(io.saved.get("out/grid-load.json")!);
    expect(await run(passportCommand, "out/grid-load.json", "--verify", "--lang", "en")).toBe(0);
    const { words: _, ...wordless } = passport;
    io.saved.set("wordless.json", JSON.stringify(wordless));
    expect(await run(passportCommand, "wordless.json", "--verify")).toBe(0);
    const bent = { ...passport, words: { ...passport.words, formula: "a ÷ b" } };
    io.saved.set("bent.json", JSON.stringify(bent));
    expect(await run(passportCommand, "bent.json", "--verify")).toBe(1);
    expect([io.out, io.err]).toEqual([
      [],
      [expect.stringMatching(/no figure.*words\.formula {2}stated "a ÷ b"/)],
    ]);
    expect(await run(passportCommand, "bent.json", "--verify", "--json")).toBe(1);
    expect(JSON.parse(io.out.join(""))).toMatchObject({
      holds: false,
      differences: [],
      wording: [{ path: "words.formula", stated: "a ÷ b", found: passport.words.formula }],
    });
  }
});

test("of a sheaf every malformed passport is named by its position, and an empty one is told", async () => {
  const { io, run } = world();
  await run(figuresCommand, "county", "--indicator", "grid-load", "--passports", "out");
  const passport = JSON.parse(io.saved.get("out/grid-load.json")!);
  const { district: _, ...homeless } = passport;
  const sheaf = (...passports: readonly unknown[]) =>
    io.saved.set("sheaf.json", JSON.stringify({ format: "jingluo-passports/1", passports }));
  sheaf(passport, { ...passport, indicator: "nonsense" }, passport, homeless);
  for (const flags of [[], ["--verify"]]) {
    expect(await run(passportCommand, "sheaf.json", ...flags)).toBe(1);
    expect(io.err).toEqual([
      expect.stringMatching(/^sheaf\.json, passport 2 of 4: .*“nonsense”/),
      expect.stringMatching(/^sheaf\.json, passport 4 of 4: .*district/),
    ]);
  }
  sheaf();
  expect(await run(passportCommand, "sheaf.json")).toBe(1);
  expect(io.err[0]).toMatch(/^sheaf\.json.*no passport/);
});

test("a passport saved by a browser names no folder: its district is looked for in geodata, and a sheaf is verified whole", async () => {
  const { io, run } = world({ "geodata/toy/manifest.json": {} });
  await run(figuresCommand, "geodata/toy", "--indicator", "grid-load", "--passports", "out");
  const { folder: _, ...passport } = JSON.parse(io.saved.get("out/grid-load.json")!);
  io.saved.set("alone.json", JSON.stringify({ ...passport, district: { ...passport.district, id: "toy" } }));
  expect(await run(passportCommand, "alone.json", "--verify")).toBe(0);
  io.saved.set(
    "lost.json",
    JSON.stringify({ ...passport, district: { ...passport.district, id: "elsewhere" } }),
  );
  expect(await run(passportCommand, "lost.json", "--verify")).toBe(1);
  expect(io.err[0]).toContain("--district");
  const bent = { ...passport, value: 0 };
  const sheaf = { format: "jingluo-passports/1", passports: [passport, bent] };
  io.saved.set("sheaf.json", JSON.stringify(sheaf));
  expect(await run(passportCommand, "sheaf.json", "--verify", "--district", "geodata/toy")).toBe(1);
  expect(io.out).toHaveLength(1);
  expect(io.err[0]).toContain("value");
});

test("what is no passport is told in the language asked for", async () => {
  const { io, run } = world({ "a.json": { format: "GeoJSON" }, "b.json": [] });
  for (const [file, language, said] of [
    ["a.json", "zh", "a.json：不是溯源文件：format 应为“jingluo-passport/1”，实为“GeoJSON”"],
    ["a.json", "en", "a.json: not a passport: expected format “jingluo-passport/1”, found “GeoJSON”"],
    ["b.json", "zh", "b.json：不是溯源文件：应为一个 JSON 对象"],
  ] as const) {
    expect(await run(passportCommand, file, "--verify", "--lang", language)).toBe(1);
    expect(io.err).toEqual([said]);
  }
});

test("a passport written before numbers beside a figure were judged is read, and holds", async () => {
  const { io, run } = world();
  await run(figuresCommand, "county", "--indicator", "grid-load", "--passports", "out");
  const { measureVerdicts, ...older } = JSON.parse(io.saved.get("out/grid-load.json") ?? "{}");
  expect(measureVerdicts).toEqual([]);
  io.saved.set("out/older.json", JSON.stringify(older));
  expect(await run(passportCommand, "out/older.json")).toBe(0);
  expect(await run(passportCommand, "out/older.json", "--verify", "--district", "county")).toBe(0);
});
