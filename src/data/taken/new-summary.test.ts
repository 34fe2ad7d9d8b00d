import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { DistrictSummary } from "../../workers/district-summary";
import { districtKey } from "../queries/keys";
import { groundOf, showSummary } from "./new-summary";

const ground = "http://localhost/geodata/toy/";
const scenario = `${ground}#scenario=a`;
const summary = (stage: string) => ({ stage }) as unknown as DistrictSummary;

test("the ground of a scenario is the district, and that of a district itself", () => {
  expect(groundOf(scenario)).toBe(ground);
  expect(groundOf(ground)).toBe(ground);
});

test("a new summary is shown at once; scenarios of that district are asked anew, other districts are left alone", () => {
  const client = new QueryClient();
  const other = "http://localhost/geodata/other/";
  for (const url of [ground, scenario, other]) client.setQueryData(districtKey(url), summary("all"));
  showSummary(client, ground, summary("second"));
  expect(client.getQueryData(districtKey(ground))).toEqual(summary("second"));
  const isStale = (url: string) => client.getQueryState(districtKey(url))?.isInvalidated;
  expect([ground, scenario, other].map(isStale)).toEqual([false, true, false]);
});
