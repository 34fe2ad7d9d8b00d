import type { Geometry } from "geojson";
import { eachPosition } from "../geo/positions";

interface Drawn {
  readonly id: string;
  readonly geometry: Geometry;
}

const keys = new WeakMap<object, string>();

/**
 * A text that changes exactly when ids or coordinates do: FNV-1a over both, with the count.
 *
 * Counting arrays would be cheaper, but two workers must agree on what is the same. Remembered per array.
 */
export function contentKey(items: readonly Drawn[]): string {
  const known = keys.get(items);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  const mix = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0;
  };
  // a seventh decimal of a degree is a centimetre; 180e7 still fits 32 bits
  const mixDegrees = (degrees: number) => {
    const fixed = Math.round(degrees * 1e7);
    mix(fixed & 0xffff);
    mix((fixed >> 16) & 0xffff);
  };
  for (const { id, geometry } of items) {
    for (let i = 0; i < id.length; i++) mix(id.charCodeAt(i));
    eachPosition(geometry, (position) => position.forEach(mixDegrees));
  }
  const key = `${items.length}-${hash.toString(16)}`;
  keys.set(items, key);
  return key;
}
