import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { oracleCounty } from "../../tests/oracles/check-oracle";
import { indicatorById } from "./indicator-by-id";
import { makePassport } from "./passport";
import { inputsText, passportReference } from "./passport-reference";

const digest = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const passport = makePassport(indicatorById("park-coverage")!, oracleCounty(), { digest });

test("the rule, the formula and the band stand in a row as the passport has them", () => {
  const reference = passportReference(passport, digest);
  expect(reference).toMatchObject({
    profile: passport.profile?.id,
    formula: passport.formula,
    err_low: passport.errorBand?.low,
    err_high: passport.errorBand?.high,
    err_reason: "scale",
  });
  expect(reference.clause.split("; ")).toEqual([passport.profile!.standard, "GB 55014-2021 2.1.3"]);
  expect(reference.params).toContain("denominator=");
});

test("two inputs are one line each: role, hash, features used", () => {
  const text = inputsText([
    { role: "parks", hash: "ab", used: 3 },
    { role: "fact:rain", hash: null, used: 1 },
  ]);
  expect(text).toBe("parks ab 3\nfact:rain - 1\n");
});

test("another byte in one file is another digest of the inputs", () => {
  const [first, ...others] = passport.inputs;
  const changed = { ...passport, inputs: [{ ...first!, hash: "0" }, ...others] };
  expect(passportReference(changed, digest).inputs_sha).not.toBe(
    passportReference(passport, digest).inputs_sha,
  );
});
