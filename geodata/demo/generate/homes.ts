import { type Rect, rectArea } from "./blocks";
import type { Block } from "./city";
import type { Point } from "./paths";
import { type Prng, prng } from "./prng";
import { fineMetres } from "./raster";

/** A piece of residential land inside a block, as plan metres. */
export interface Lot {
  readonly block: number;
  readonly kind: "compound" | "courts";
  readonly ring: readonly Point[];
  readonly households: number;
  /** The corner left free, where a pocket park may lie. */
  readonly notch: Rect | undefined;
}

export const compoundsInSeat = 109;
export const compoundsInTowns = 22;

/** Metres from the middle of the street to the wall. */
const setBack = 11;

/** A rectangle with its north-west corner cut out where there is a notch, in fine cells; metres out. */
function lotRing({ c0, r0, c1, r1 }: Rect, notch: Rect | undefined): Point[] {
  const [left, top, right, bottom] = [c0, r0, c1, r1].map((fine) => fine * fineMetres) as [
    number,
    number,
    number,
    number,
  ];
  const [w, n, e, s] = [left + setBack, top + setBack, right - setBack, bottom - setBack];
  if (notch === undefined)
    return [
      [w, n],
      [w, s],
      [e, s],
      [e, n],
      [w, n],
    ];
  const x = notch.c1 * fineMetres;
  const y = notch.r1 * fineMetres;
  return [
    [x, n],
    [x, y],
    [w, y],
    [w, s],
    [e, s],
    [e, n],
    [x, n],
  ];
}

function netArea({ c0, r0, c1, r1 }: Rect): number {
  return ((c1 - c0) * fineMetres - 2 * setBack) * ((r1 - r0) * fineMetres - 2 * setBack);
}

function makeLot(block: number, rect: Rect, kind: Lot["kind"], town: number, random: Prng): Lot {
  const wide = Math.min(rect.c1 - rect.c0, rect.r1 - rect.r0);
  const cut =
    wide >= 6 && random.next() < 0.42 ? (random.next() < 0.13 && wide > 6 ? 4 : random.whole(2, 3)) : 0;
  const notch = cut === 0 ? undefined : { c0: rect.c0, r0: rect.r0, c1: rect.c0 + cut, r1: rect.r0 + cut };
  const land = netArea(rect) - (notch === undefined ? 0 : rectArea(notch));
  const landOfOne = kind === "compound" ? random.between(62, 110) : random.between(175, 260);
  const households = Math.max(12, Math.round(land / landOfOne / (town === 0 ? 1 : 3)));
  return { block, kind, ring: lotRing(rect, notch), households, notch };
}

/** One or two lots to a block, cut across its longer side. */
function lotsOf(rect: Rect, random: Prng): Rect[] {
  const width = rect.c1 - rect.c0;
  const height = rect.r1 - rect.r0;
  if (Math.max(width, height) < 10 || random.next() < 0.7) return [rect];
  if (width >= height) {
    const middle = rect.c0 + Math.round(width / 2);
    return [
      { ...rect, c1: middle },
      { ...rect, c0: middle },
    ];
  }
  const middle = rect.r0 + Math.round(height / 2);
  return [
    { ...rect, r1: middle },
    { ...rect, r0: middle },
  ];
}

/** Residential land of the blocks: exactly the wanted number of compounds, courts on the rest. */
export function settleHomes(blocks: readonly Block[]): Lot[] {
  const random = prng("homes");
  const lots: Lot[] = [];
  let seatLeft = compoundsInSeat;
  let townsLeft = compoundsInTowns;
  const order = random.shuffle(blocks.map((_, i) => i));
  const ranked = [
    ...order.filter((i) => blocks[i]!.use === "homes"),
    ...order.filter((i) => blocks[i]!.use === "courts"),
  ];
  for (const block of ranked) {
    const { town, use } = blocks[block]!;
    for (const rect of lotsOf(blocks[block]!, random)) {
      const left = town === 0 ? seatLeft : townsLeft;
      const kind = left > 0 && (use === "homes" || town > 0) ? "compound" : "courts";
      if (kind === "compound" && town === 0) seatLeft--;
      else if (kind === "compound") townsLeft--;
      lots.push(makeLot(block, rect, kind, town, random));
    }
  }
  if (seatLeft + townsLeft > 0) throw new Error(`${seatLeft + townsLeft} compounds found no block`);
  return lots.sort(
    (a, b) => a.block - b.block || a.ring[0]![0] - b.ring[0]![0] || a.ring[0]![1] - b.ring[0]![1],
  );
}
