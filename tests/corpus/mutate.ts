import { seeded } from "./build/bytes";

/** One of the ways files get damaged: flipped bits, extreme values, missing, doubled or foreign stretches, an early end. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() * Math.min(64, bytes.length - at));
  const kind = Math.floor(random() * 7);
  const copy = bytes.slice();
  if (bytes.length === 0) return copy;
  if (kind === 0) copy[at] = (copy[at] as number) ^ (1 << Math.floor(random() * 8));
  if (kind === 1) copy.set([0xff, 0xff, 0xff, 0x7f].slice(0, bytes.length - at), at);
  if (kind === 2) copy.fill(0, at, at + length);
  if (kind === 3) return bytes.slice(0, at);
  if (kind === 4) return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
  if (kind === 5) return Uint8Array.from([...bytes.subarray(0, at + length), ...bytes.subarray(at)]);
  if (kind === 6) for (let index = at; index < at + length; index++) copy[index] = Math.floor(random() * 256);
  return copy;
}

/** The random numbers of one file's mutations: from its name, so that adding a file changes no other. */
export function randomFor(name: string, round: number): () => number {
  let seed = round * 7919 + 17;
  for (const letter of name) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) >>> 0;
  return seeded(seed);
}
