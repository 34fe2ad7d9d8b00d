import type { Theme } from "./layer-kind";

/**
 * Colours of five classes. All from ColorBrewer 2.0 (Brewer, Harrower, Penn State), marked there as safe
 * for colour-blind eyes; the darkest is not near ink, so that boundaries and labels stay legible on it.
 */

/** YlGnBu: pale is little on paper; turned round on a dark ground, where bright is much. */
const sequentialOnPaper = ["#f1efcd", "#a9dbb8", "#5bb6c2", "#3585b5", "#2b4a94"] as const;
const sequentialOnDark = ["#22355f", "#2a628e", "#3d97a8", "#86c9a9", "#eef0b4"] as const;

/** PuOr: too little in violet, the wanted band neutral, too much in orange, which asks for more attention. */
const bandOnPaper = ["#6d5a9e", "#b3abd2", "#ece9e2", "#f5b878", "#d9782d"] as const;
const bandOnDark = ["#453f76", "#6f699c", "#8d9592", "#c98a4b", "#f2a65a"] as const;

/** BrBG: loss in brown, gain in blue-green, as gain and loss are drawn elsewhere. */
const changeOnPaper = ["#a6611a", "#dfc27d", "#efeee9", "#80cdc1", "#018571"] as const;
const changeOnDark = ["#d9a15c", "#8a6a3d", "#4b5352", "#3f8f85", "#6fd0c1"] as const;

const ramps = {
  sequential: { paper: sequentialOnPaper, dark: sequentialOnDark },
  band: { paper: bandOnPaper, dark: bandOnDark },
  change: { paper: changeOnPaper, dark: changeOnDark },
} as const;

export type RampKind = keyof typeof ramps;

/** Five colours, least first: shares, distance from a wanted band, or change between years. */
export const rampOf = (kind: RampKind, theme: Theme): readonly string[] =>
  ramps[kind][theme === "dark" ? "dark" : "paper"];

/** `count` of five colours, the ends kept, so that few classes stay far apart. */
export function pickColors(ramp: readonly string[], count: number): readonly string[] {
  if (count <= 1) return [ramp[Math.floor(ramp.length / 2)]!];
  return Array.from({ length: count }, (_, i) => ramp[Math.round((i * (ramp.length - 1)) / (count - 1))]!);
}
