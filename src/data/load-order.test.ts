import { expect, test } from "vitest";
import { roles } from "../model/role";
import { placeFiles, rolesUpTo } from "./load-order";

test("every role is loaded in exactly one stage", () => {
  expect(rolesUpTo("all").toSorted()).toEqual([...roles].sort());
});

test("later stages include earlier ones, and the first has the places", () => {
  expect(rolesUpTo("second")).toEqual(expect.arrayContaining([...rolesUpTo("first")]));
  expect(rolesUpTo("first")).toEqual(expect.arrayContaining([...placeFiles]));
});
