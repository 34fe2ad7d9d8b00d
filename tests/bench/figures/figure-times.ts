import type { DistrictFiles } from "../../../src/data/read/district-files";
import { readDistrict } from "../../../src/data/read/read-district";
import { computeFigure } from "../../../src/indicators/compute-figure";
import type { Indicator } from "../../../src/indicators/indicator";
import { indicators } from "../../../src/indicators/registry";

/** Milliseconds of each figure, in the order the worker makes them. */
export type FigureTimes = Readonly<Record<string, number>>;

/**
 * Makes all figures of a district again and again; the district is read anew each time, so that nothing is remembered but
 * what the engine has learnt about the code. The first round is cold.
 *
 * @param clock milliseconds, of whatever kind
 */
export async function figureTimes(
  files: DistrictFiles,
  rounds: number,
  clock: () => number,
): Promise<FigureTimes[]> {
  const times: FigureTimes[] = [];
  for (let round = 0; round < rounds; round++) {
    const district = await readDistrict(files);
    const each: Record<string, number> = {};
    for (const indicator of indicators as unknown as readonly Indicator[]) {
      const start = clock();
      computeFigure(indicator, district);
      each[indicator.id] = clock() - start;
    }
    times.push(each);
  }
  return times;
}
