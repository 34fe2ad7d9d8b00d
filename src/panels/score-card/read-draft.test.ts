import { expect, test } from "vitest";
import { type Draft, draftOf, readDraft } from "./read-draft";

const draft: Draft = {
  year: "2022",
  value: "26.1",
  judged: "",
  inspector: " 核查组甲 ",
  signedOn: "2022-12-07",
  responsible: "",
  evidence: "材料 2022-01",
  rectification: "under-way",
  note: "",
};

test("26.1 % is 0.261, to the digit, and comes back into the form as 26.1", () => {
  const entry = readDraft(draft, "urban-crown", true);
  expect(entry).toEqual({
    row: "urban-crown",
    year: 2022,
    value: 0.261,
    inspector: "核查组甲",
    signedOn: "2022-12-07",
    evidence: "材料 2022-01",
    rectification: "under-way",
  });
  if (typeof entry === "string") throw new Error(entry);
  expect(draftOf(entry, "2026-11-22", true)).toMatchObject({ value: "26.1", year: "2022", judged: "" });
});

test.each([
  [{ year: "22" }, "year"],
  [{ value: "abc" }, "value"],
  [{ value: "2610" }, "percent"],
  [{ value: "-1" }, "percent"],
  [{ value: "" }, "nothing"],
  [{ inspector: "  " }, "inspector"],
  [{ signedOn: "2022-13-40" }, "signedOn"],
  [{ signedOn: "2022-06-31" }, "signedOn"],
  [{ signedOn: "" }, "signedOn"],
] as const)("%o is refused for its %s", (change, fault) => {
  expect(readDraft({ ...draft, ...change }, "urban-crown", true)).toBe(fault);
});

test("a row without a line is judged by the inspector", () => {
  expect(readDraft({ ...draft, value: "", judged: "fails" }, "plan", false)).toMatchObject({ passes: false });
});
