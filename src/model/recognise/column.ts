import type { Feature } from "geojson";

/** A column of a layer as far as it takes to know what it holds. */
export interface Column {
  readonly name: string;
  /** Filled cells of a sample spread over the layer, and the feature each belongs to. */
  readonly values: readonly unknown[];
  readonly features: readonly number[];
  /** Which part of the sample is filled, 0–1. */
  readonly filled: number;
}

const mostSampled = 2000;

/** The columns of a layer in the order they first occur, with a sample of their values. */
export function columnsOf(features: readonly Feature[]): Column[] {
  const step = Math.max(1, Math.ceil(features.length / mostSampled));
  const columns = new Map<string, { values: unknown[]; features: number[] }>();
  let sampled = 0;
  for (let index = 0; index < features.length; index += step) {
    sampled += 1;
    for (const [name, value] of Object.entries(features[index]?.properties ?? {})) {
      const column = columns.get(name) ?? { values: [], features: [] };
      columns.set(name, column);
      if (value === null || value === undefined || value === "") continue;
      column.values.push(value);
      column.features.push(index);
    }
  }
  return [...columns].map(([name, column]) => ({
    name,
    ...column,
    filled: sampled === 0 ? 0 : column.values.length / sampled,
  }));
}
