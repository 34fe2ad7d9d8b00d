import type { Profile } from "./profile";

/** The level of a value on a scale, 1 the lowest; a value on an end belongs below or above it as the scale says. */
export function levelOf(value: number, { ends, endBelongsTo }: NonNullable<Profile["levels"]>): number {
  return 1 + ends.filter((end) => (endBelongsTo === "below" ? value > end : value >= end)).length;
}
