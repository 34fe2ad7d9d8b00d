import { spawn, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const call = ["--import", "tsx", resolve(root, "src/cli/main.ts")];
const run = (...args: string[]) =>
  spawnSync(process.execPath, [...call, ...args], { cwd: root, encoding: "utf8" });

test("without a command the help is printed and the call counts as wrong; asked for, it is right", () => {
  const none = run();
  const help = run("--help");
  expect([none.status, help.status]).toEqual([2, 0]);
  expect(help.stdout).toBe(none.stdout);
  for (const command of ["check", "figures", "coverage", "inspect", "convert"])
    expect(help.stdout).toContain(`jingluo ${command} `);
}, 30_000);

test("an unknown command is 2 and names the known ones on stderr", () => {
  const { status, stdout, stderr } = run("constructor");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/no command “constructor”: expected one of check, /);
}, 30_000);

test("a language nothing is written in is refused for every command, before any file is opened", () => {
  const { status, stdout, stderr } = run("coverage", "--service", "a", "--demand", "b", "--lang", "fr");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^--lang “fr”: expected zh-CN or en/);
}, 30_000);

test("a command tells its own usage", () => {
  const { status, stdout } = run("check", "--help");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^usage: jingluo check FOLDER/);
}, 30_000);

test("paths are meant from where the reader typed them", () => {
  const { status, stderr } = spawnSync(process.execPath, [...call, "check", "no-such-folder"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, JINGLUO_CWD: resolve(root, "src") },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/no-such-folder/);
}, 30_000);

test("a reader who closes the pipe early gets no error", async () => {
  const child = spawn(process.execPath, [...call, "help"], { cwd: root });
  child.stdout.destroy();
  const errors: string[] = [];
  child.stderr.on("data", (chunk) => errors.push(String(chunk)));
  const status = await new Promise((done) => child.on("close", done));
  expect(errors.join("")).toBe("");
  expect(status).toBe(0);
}, 30_000);
