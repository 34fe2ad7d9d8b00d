import type { Body } from "../../layers/image-id";

/** Bodies of marks in a box of 16 × 16, as SVG path data, for samples beside words. */
export const markOutlines: Readonly<Record<Exclude<Body, "none">, string>> = {
  circle: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z",
  square: "M1.5 1.5h13v13h-13z",
  diamond: "M8 .5 15.5 8 8 15.5.5 8z",
  triangle: "M8 1 15.5 14.5H.5z",
  hexagon: "M4.2 1.5h7.6L15.5 8l-3.7 6.5H4.2L.5 8z",
};
