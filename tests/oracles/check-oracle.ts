import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createFrame } from "../../src/geo/frame";
import { computeFigure } from "../../src/indicators/compute-figure";
import type { Indicator } from "../../src/indicators/indicator";
import type { District } from "../../src/model/district";
import { fact, type Items, toyDistrict } from "./toy-district";

type Entered = Readonly<Record<string, readonly [value: number, unit: string]>>;

/** What an independent program found for one choice of profile and parameters. */
interface OracleCase {
  readonly profile?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Roles and facts in place of the county's. */
  readonly items?: object;
  readonly facts?: object;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly measures?: object;
  readonly byPlace?: object;
  /** Ids of the pieces that count as reached, in order. */
  readonly covered?: readonly string[];
}

export interface Oracle {
  /** The program and the method. */
  readonly by: string;
  /** Why the tolerance is what it is. */
  readonly why: string;
  readonly relative: number;
  /** What a place's figure may be off by besides. */
  readonly placeAbsolute?: number;
  readonly cases: readonly OracleCase[];
}

const county = JSON.parse(readFileSync(new URL("county.json", import.meta.url), "utf8")) as {
  readonly center: [number, number];
  readonly asOf: string;
  readonly facts: Entered;
  readonly items: Items;
};

const [lng, lat] = county.center;
const frame = createFrame({ lng, lat });

const factsOf = (entered: Entered) =>
  Object.fromEntries(Object.entries(entered).map(([key, [value, unit]]) => [key, fact(value, unit)]));

function districtOf({ items, facts }: OracleCase): District {
  return toyDistrict({
    items: { ...county.items, ...items },
    facts: factsOf({ ...county.facts, ...(facts as Entered | undefined) }),
    asOf: county.asOf,
    frame,
  });
}

/** The small irregular county of `county.py`, as the indicators see it. */
export const oracleCounty = (): District => districtOf({ value: null, numerator: 0, denominator: 0 });

function close(
  found: number | null | undefined,
  expected: number | null,
  relative: number,
  what: string,
  absolute = 0,
): void {
  if (expected === null) expect(found, what).toBeNull();
  else {
    expect(found, what).toEqual(expect.any(Number));
    const allowed = relative * Math.max(Math.abs(expected), 1e-3) + absolute;
    expect(Math.abs(found! - expected), `${what}: ${found} against ${expected}`).toBeLessThanOrEqual(allowed);
  }
}

/** One test a case: value, sums, measures, places and pieces against what the other program found. */
export function oracleTests(indicator: Indicator, { by, relative, placeAbsolute, cases }: Oracle): void {
  for (const oracle of cases) {
    const choice = JSON.stringify({
      ...oracle.params,
      ...(oracle.profile && { profile: oracle.profile }),
      ...oracle.facts,
    });
    test(`${indicator.id} ${choice} agrees with ${by.split(",")[0]}`, () => {
      const { profile: profileId, params } = oracle;
      const figure = computeFigure(indicator, districtOf(oracle), { profileId, params });
      expect(figure.missing?.reason ?? null).toBe(oracle.value === null ? "empty-denominator" : null);
      close(figure.summary.numerator, oracle.numerator, relative, "numerator");
      close(figure.summary.denominator, oracle.denominator, relative, "denominator");
      close(figure.summary.value, oracle.value, relative, "value");
      for (const [key, value] of Object.entries(oracle.measures ?? {}))
        close(figure.measures[key], value, relative, key);
      for (const [code, value] of Object.entries(oracle.byPlace ?? {}))
        close(figure.byPlace[code]?.value, value, relative, code, placeAbsolute);
      if (oracle.covered)
        expect(
          figure.pieces
            .filter(({ covered }) => covered)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(oracle.covered);
    });
  }
}
