import type { Theme } from "./layer-kind";

/**
 * Every colour the map draws with, by theme: ink, paper and one needle, the same values as the interface's.
 *
 * `stroke` multiplies line widths: sunlight eats thin lines.
 */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly hairline: string;
  readonly edge: string;
  readonly ink: string;
  readonly quiet: string;
  readonly needle: string;
  readonly covered: string;
  readonly uncovered: string;
  /** The texture of what is not known. */
  readonly noData: string;
  /** Ground outside the county, drawn over the relief. */
  readonly veil: string;
  readonly reliefShadow: string;
  readonly reliefLight: string;
  readonly water: string;
  readonly waterInk: string;
  readonly roadCase: string;
  readonly roadMotorway: string;
  readonly roadMajor: string;
  readonly roadMinor: string;
  readonly forestPath: string;
  readonly builtUp: string;
  readonly residential: string;
  readonly park: string;
  readonly parkInk: string;
  /** Closed forest, shrub, and what is not yet or no longer forest: three clearly different lightnesses. */
  readonly forestDense: string;
  readonly forestThin: string;
  readonly forestOpen: string;
  readonly gain: string;
  readonly loss: string;
  /** Fire, water and people who come: the three colours of marks, each on `surface`. */
  readonly fireMark: string;
  readonly waterMark: string;
  readonly peopleMark: string;
  readonly serviceMark: string;
  /** What was walked: apart from what is to be walked, `peopleMark`, also for eyes that see few colours. */
  readonly trail: string;
  readonly stroke: number;
}

const light: Palette = {
  paper: "#f7f6f2",
  surface: "#ffffff",
  hairline: "#dad7ce",
  edge: "#8d8a80",
  ink: "#1d2426",
  quiet: "#566063",
  needle: "#c23b22",
  covered: "#2a7f92",
  uncovered: "#d9642c",
  noData: "#b5b0a2",
  veil: "#eceae2",
  reliefShadow: "#4c4a3c",
  reliefLight: "#ffffff",
  water: "#86aebd",
  waterInk: "#3f7183",
  roadCase: "#a9a292",
  roadMotorway: "#e3c583",
  roadMajor: "#f3e3b8",
  roadMinor: "#ffffff",
  forestPath: "#8a7f68",
  builtUp: "#e7e1d4",
  residential: "#ddd3c2",
  park: "#a9c99a",
  parkInk: "#3f6b3c",
  forestDense: "#6f9a6c",
  forestThin: "#a3bf94",
  forestOpen: "#d3dcb9",
  gain: "#1b7a6e",
  loss: "#b0601a",
  fireMark: "#8a4a12",
  waterMark: "#22647a",
  peopleMark: "#4a4f78",
  serviceMark: "#37545c",
  trail: "#8f6400",
  stroke: 1,
};

const dark: Palette = {
  paper: "#0e1517",
  surface: "#151e21",
  hairline: "#2a363a",
  edge: "#6b7c80",
  ink: "#e8ecea",
  quiet: "#9fb0b2",
  needle: "#f06a4d",
  covered: "#4fa3b7",
  uncovered: "#ec8149",
  noData: "#445257",
  veil: "#080d0f",
  reliefShadow: "#000000",
  reliefLight: "#6f8784",
  water: "#3a6577",
  waterInk: "#86b4c6",
  roadCase: "#0b1113",
  roadMotorway: "#a08957",
  roadMajor: "#7d7358",
  roadMinor: "#4a5658",
  forestPath: "#6b6450",
  builtUp: "#1f2829",
  residential: "#2c3535",
  park: "#3c6443",
  parkInk: "#9cc694",
  forestDense: "#2a5238",
  forestThin: "#436a49",
  forestOpen: "#6d8159",
  gain: "#4fb8a6",
  loss: "#e0a063",
  fireMark: "#e8b27a",
  waterMark: "#7fc0d6",
  peopleMark: "#b3b9ea",
  serviceMark: "#b9ced2",
  trail: "#ffd166",
  stroke: 1,
};

/** Ink on white, strokes half as heavy again. */
const sun: Palette = {
  ...light,
  paper: "#ffffff",
  hairline: "#6f6f69",
  edge: "#1d1d1b",
  ink: "#000000",
  quiet: "#2b2f30",
  needle: "#a81f08",
  covered: "#065a70",
  uncovered: "#b23e00",
  noData: "#96968f",
  veil: "#f2f2ee",
  reliefShadow: "#8b897e",
  water: "#3d7f99",
  waterInk: "#0d4a61",
  roadCase: "#4b473d",
  roadMotorway: "#ecc35c",
  roadMajor: "#f6dd95",
  forestDense: "#4f8050",
  forestThin: "#8fb480",
  forestOpen: "#cddbae",
  parkInk: "#1f4a1f",
  fireMark: "#5e2f05",
  waterMark: "#064257",
  peopleMark: "#272c5c",
  serviceMark: "#14333b",
  trail: "#6b4a00",
  stroke: 1.5,
};

const palettes: Readonly<Record<Theme, Palette>> = { light, dark, sun };

export const paletteOf = (theme: Theme): Palette => palettes[theme];
