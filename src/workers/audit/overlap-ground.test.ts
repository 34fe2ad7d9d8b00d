import { expect, test } from "vitest";
import { toyDistrict } from "../../layers/toy-district";
import type { DistrictSource, OpenDistrict } from "../district-source";
import type { DistrictSummary } from "../district-summary";
import type { JobContext } from "../job-context";
import type { MeasuredGround } from "./audit-jobs";
import { overlapGround } from "./overlap-ground";

const open = async (): Promise<OpenDistrict> => ({
  district: toyDistrict(),
  profiles: [],
  summary: {} as DistrictSummary,
});
const source: DistrictSource = { peek: open, open, need: open, refresh: open };
const told: number[] = [];
const context: JobContext = {
  signal: new AbortController().signal,
  progress: ({ done, total }) => void told.push(done / total),
  breathe: () => undefined,
};
const district = "http://localhost/geodata/toy/";
const indicators = ["park-coverage", "facility-cover", "watch-reach", "checkpoint-reach"];

test.each(indicators)("%s: what is drawn and what is measured agree within 100 ppm", async (indicator) => {
  const ground = await overlapGround(source, { district, indicator }, context);
  const reached = ground.depths.reduce((sum, { measuredSquareMetres }) => sum + measuredSquareMetres, 0);
  const agree = ({ squareMetres, measuredSquareMetres }: MeasuredGround, whole: number) =>
    expect(Math.abs(squareMetres - measuredSquareMetres)).toBeLessThanOrEqual(1e-4 * whole);
  expect(ground.services).toBeGreaterThan(0);
  // Thin lenses are all edge: they are held against the ground they are part of.
  for (const depth of ground.depths) agree(depth, reached);
  agree(ground.uncovered, ground.landSquareMetres);
});

test("progress only grows", async () => {
  told.length = 0;
  await overlapGround(source, { district, indicator: "park-coverage" }, context);
  expect(told.length).toBeGreaterThan(3);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test("a figure that no reach decides is refused by name", async () => {
  await expect(overlapGround(source, { district, indicator: "forest-cover" }, context)).rejects.toThrow(
    /“forest-cover” is no figure of reach/,
  );
});

test("who stops it gets no ground", async () => {
  const stop = new AbortController();
  stop.abort();
  const stopped = { ...context, signal: stop.signal };
  await expect(overlapGround(source, { district, indicator: "park-coverage" }, stopped)).rejects.toThrow(
    /stopped/,
  );
});
