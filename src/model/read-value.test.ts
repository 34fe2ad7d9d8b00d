import { expect, test } from "vitest";
import { readValue } from "./read-value";
import type { EnumerationSpec, NumberSpec } from "./schema/field-spec";

const zone = "Asia/Shanghai";
const households: NumberSpec = { kind: "number", unit: "households", min: 0, integer: true };
const cover: EnumerationSpec = {
  kind: "enumeration",
  values: ["canopy", "lawn"],
  synonyms: { 乔木: "canopy", 草地: "lawn" },
  required: true,
};

test("numbers are taken as numbers and as text with thousands between commas", () => {
  expect(readValue(households, 325, zone)).toEqual({ value: 325 });
  expect(readValue(households, " 1,325 ", zone)).toEqual({ value: 1325 });
});

test("negative households are not used, and the fault says what would be", () => {
  expect(readValue(households, -3, zone)).toEqual({
    fault: { code: "number-out-of-range", params: { found: -3, expected: "≥ 0 households" } },
  });
});

test("half a household and a number with its unit are not used", () => {
  expect(readValue(households, 2.5, zone).fault?.code).toBe("number-out-of-range");
  expect(readValue(households, "300户", zone).fault).toEqual({
    code: "number-malformed",
    params: { found: "300户", expected: "≥ 0 households" },
  });
});

test("an empty cell is missing, which is only a fault where the value is needed", () => {
  for (const empty of [undefined, null, "", "  "]) expect(readValue(households, empty, zone)).toEqual({});
  expect(readValue(cover, "", zone).fault?.code).toBe("field-missing");
});

test("Chinese words of an enumeration stand for its values, in any case of Latin letters", () => {
  expect(readValue(cover, "乔木", zone)).toEqual({ value: "canopy" });
  expect(readValue(cover, "Lawn", zone)).toEqual({ value: "lawn" });
});

test("an unknown value of an enumeration is told with the known ones; a fallback is used and told too", () => {
  expect(readValue(cover, "混凝土", zone)).toEqual({
    fault: { code: "enumeration-unknown", params: { found: "混凝土", expected: "canopy | lawn" } },
  });
  expect(readValue({ ...cover, fallback: "lawn" }, "混凝土", zone)).toMatchObject({
    value: "lawn",
    fault: { code: "enumeration-unknown" },
  });
});

test("names of an object's own machinery are not values of an enumeration", () => {
  for (const trap of ["constructor", "__proto__", "toString"])
    expect(readValue(cover, trap, zone).fault?.code).toBe("enumeration-unknown");
});

test("a telephone stored as a number is kept as text and told, because its zeros are gone", () => {
  const phone = { kind: "text", telephone: true } as const;
  expect(readValue(phone, "0351-000-1009", zone)).toEqual({ value: "0351-000-1009" });
  expect(readValue(phone, 3510001009, zone)).toEqual({
    value: "3510001009",
    fault: { code: "telephone-as-number", params: { found: "3510001009" } },
  });
});

test("a code of the wrong length is used as it is and told", () => {
  const code = { kind: "code", digits: 15, required: true } as const;
  expect(readValue(code, 149901100001001, zone)).toEqual({ value: "149901100001001" });
  expect(readValue(code, "14990110000100", zone)).toEqual({
    value: "14990110000100",
    fault: { code: "code-malformed", params: { found: "14990110000100", digits: 15 } },
  });
});

test("yes and no are understood in both languages", () => {
  const spec = { kind: "boolean" } as const;
  for (const yes of [true, 1, "是", "TRUE", "y"]) expect(readValue(spec, yes, zone).value).toBe(true);
  for (const no of [false, 0, "否", "No"]) expect(readValue(spec, no, zone).value).toBe(false);
  expect(readValue(spec, "也许", zone).fault?.code).toBe("boolean-malformed");
});

test("an object where text belongs is refused and shown short", () => {
  const { fault } = readValue({ kind: "text" }, { long: "x".repeat(200) }, zone);
  expect(fault?.code).toBe("text-malformed");
  expect(String(fault?.params.found)).toHaveLength(60);
});
