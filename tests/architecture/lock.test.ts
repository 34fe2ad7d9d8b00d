import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/ensure.mjs";

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** Where Node would look for a package from another: beside it, then ever further up. */
function placesOf(name: string, from: string): readonly string[] {
  const own = from === "" ? "" : `${from}/`;
  const up = from.lastIndexOf("node_modules/");
  const further = up < 0 ? [] : placesOf(name, from.slice(0, up).replace(/\/$/, ""));
  return [`${own}node_modules/${name}`, ...further];
}

test("the lock names every package another asks for, the binaries of other systems too: `npm ci` refuses it else", () => {
  const missing = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !placesOf(name, from).some((place) => place in packages))
      .map((name) => `${from || "jingluo"} → ${name}`),
  );
  expect(missing).toEqual([]);
});
