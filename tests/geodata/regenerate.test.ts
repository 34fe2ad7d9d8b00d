import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { geodata } from "./demo-files";

/** In a process of its own: the raster loops run many times slower through a test runner's module wrappers. */
test("the generator gives the committed files again, byte for byte", () => {
  const generator = join(geodata, "demo/generate/main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", generator, "--check"], {
    cwd: join(geodata, ".."),
    encoding: "utf8",
  });
  expect(stdout + stderr).toBe("");
  expect(status).toBe(0);
}, 600_000);
