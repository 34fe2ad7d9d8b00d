import type { Manifest } from "../model/manifest";
import { MissingFact } from "./missing";

/**
 * Numbers no polygon gives, which a county enters in its manifest under `facts`, and the units they may be in
 * with the factor to the base unit.
 */
export const factUnits = {
  /** 城区人口: registered and temporary residents of the built-up area. */
  urbanPopulation: { person: 1, "10k persons": 10_000 },
  /** Natural wetland of the county. */
  wetlandAreaSquareMetres: { m2: 1, ha: 10_000, mu: 10_000 / 15, km2: 1_000_000 },
  /** Mean rain of a year, millimetres; decides which forest threshold applies. */
  annualRainfallMillimetres: { mm: 1 },
  /** 四旁树: scattered trees that are not mapped as areas. */
  scatteredTrees: { tree: 1, "10k trees": 10_000 },
  /** Forest fire weather index, 0–100. */
  fireDangerIndex: { "1": 1 },
  /** Forest fire warning in force: 1 blue, 2 yellow, 3 orange, 4 red. */
  fireWarningGrade: { "1": 1 },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

export type FactKey = keyof typeof factUnits;
export const factKeys = Object.keys(factUnits) as FactKey[];

/**
 * The fact in its base unit (persons, m², mm, trees, an index), null where the manifest has none.
 * Throws when its unit is not one of `factUnits`.
 */
export function factOf(manifest: Pick<Manifest, "facts">, key: FactKey): number | null {
  const fact = manifest.facts?.[key];
  if (!fact) return null;
  const units: Readonly<Record<string, number>> = factUnits[key];
  const factor = units[fact.unit];
  if (factor === undefined)
    throw new Error(
      `the fact ${key} is in “${fact.unit}”: expected ${Object.keys(units)
        .map((unit) => `“${unit}”`)
        .join(" or ")}`,
    );
  return fact.value * factor;
}

/** The same where there is no figure without it. */
export function needFact(manifest: Pick<Manifest, "facts">, key: FactKey): number {
  const value = factOf(manifest, key);
  if (value === null) throw new MissingFact(key);
  return value;
}
