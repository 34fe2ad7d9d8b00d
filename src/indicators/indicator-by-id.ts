import type { Indicator } from "./indicator";
import { indicators } from "./registry";

/** All indicators alike, without their own parameter types. */
export const allIndicators: readonly Indicator[] = indicators;

/** The indicator with an id, undefined where there is none. */
export function indicatorById(id: string): Indicator | undefined {
  return allIndicators.find((indicator) => indicator.id === id);
}
