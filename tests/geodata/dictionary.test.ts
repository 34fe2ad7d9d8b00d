import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { manifestJsonSchema } from "../../geodata/demo/generate/manifest-schema";
import { readProfiles } from "../../src/data/read/read-profiles";
import { factKeys, factUnits } from "../../src/indicators/facts";
import { featureRoles, roles } from "../../src/model/role";
import { fileFieldOf } from "../../src/model/schema/field-spec";
import { roleSchemas } from "../../src/model/schema/registry";
import { geodata } from "./demo-files";

const readme = readFileSync(join(geodata, "README.md"), "utf8");
/** The part of the dictionary under a role's heading. */
const sectionOf = (role: string) => readme.split(`\n### ${role} `)[1]?.split("\n### ")[0] ?? "";

test("manifest.schema.json is what the schema of the app gives", () => {
  expect(readFileSync(join(geodata, "manifest.schema.json"), "utf8")).toBe(manifestJsonSchema());
});

test.each(roles)("the dictionary has a section on %s", (role) => {
  expect(sectionOf(role)).not.toBe("");
});

test.each(featureRoles)("the dictionary names every field and every value of %s", (role) => {
  const section = sectionOf(role);
  for (const [name, spec] of Object.entries(roleSchemas[role].fields)) {
    if (name === "responsible" || name === "phone") continue; // told once, for all roles
    expect(section).toContain(`| \`${fileFieldOf(name, spec)}\` |`);
    if (spec.kind === "enumeration")
      for (const value of spec.values) expect(section).toContain(`\`${value}\``);
  }
});

test("the dictionary names every fact and its units", () => {
  for (const key of factKeys) {
    const row = readme.split("\n").find((line) => line.startsWith(`| \`${key}\` |`));
    for (const unit of Object.keys(factUnits[key])) expect(row).toContain(`\`${unit}\``);
  }
});

test("the standard of one's own that the dictionary shows is taken as it stands", async () => {
  const example = /### Own standards 口径[\s\S]*?```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const files = { read: async () => new TextEncoder().encode(example) };
  const { profiles, problems } = await readProfiles(files, { profiles: ["profiles/county.json"] });
  expect(problems).toEqual([]);
  expect(profiles.map(({ id }) => id)).toEqual(["county-parks"]);
});
