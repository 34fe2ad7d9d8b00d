import { prng } from "./prng";

export type Noise = (x: number, y: number) => number;

/**
 * Gradient noise (after Perlin 1985) over a lattice of side 1, about −0.7 … 0.7.
 * The lattice repeats every 256; the county is smaller than that at every scale used.
 */
export function gradientNoise(purpose: string): Noise {
  const random = prng(`noise/${purpose}`);
  const order = random.shuffle(Array.from({ length: 256 }, (_, i) => i));
  const angles = Array.from({ length: 256 }, () => random.between(0, 2 * Math.PI));
  const cos = angles.map(Math.cos);
  const sin = angles.map(Math.sin);
  const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
  const corner = (i: number, j: number, dx: number, dy: number) => {
    const k = order[(order[i & 255]! + j) & 255]!;
    return cos[k]! * dx + sin[k]! * dy;
  };
  return (x, y) => {
    const i = Math.floor(x);
    const j = Math.floor(y);
    const dx = x - i;
    const dy = y - j;
    const u = fade(dx);
    const v = fade(dy);
    const top = corner(i, j, dx, dy) * (1 - u) + corner(i + 1, j, dx - 1, dy) * u;
    const bottom = corner(i, j + 1, dx, dy - 1) * (1 - u) + corner(i + 1, j + 1, dx - 1, dy - 1) * u;
    return top * (1 - v) + bottom * v;
  };
}

/** Octaves of noise, each half as long and half as strong; `metres` is the longest wave. */
export function fractal(purpose: string, metres: number, octaves: number): Noise {
  const layers = Array.from({ length: octaves }, (_, k) => gradientNoise(`${purpose}/${k}`));
  return (x, y) => {
    let sum = 0;
    for (let k = 0; k < octaves; k++) {
      const scale = 2 ** k / metres;
      sum += layers[k]!(x * scale, y * scale) / 2 ** k;
    }
    return sum;
  };
}

/** Ridged noise: sharp crests, 0 … 1 (Musgrave's 1 − |n|, squared). */
export function ridged(purpose: string, metres: number, octaves: number): Noise {
  const layers = Array.from({ length: octaves }, (_, k) => gradientNoise(`${purpose}/${k}`));
  return (x, y) => {
    let sum = 0;
    let weight = 0;
    for (let k = 0; k < octaves; k++) {
      const scale = 2 ** k / metres;
      const crest = 1 - Math.min(1, Math.abs(layers[k]!(x * scale, y * scale)) * 1.6);
      sum += (crest * crest) / 2 ** k;
      weight += 1 / 2 ** k;
    }
    return sum / weight;
  };
}
