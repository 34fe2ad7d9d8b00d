import type { Inspection } from "./inspection";

type Strokes = NonNullable<Inspection["signature"]>["strokes"];

/** The field a signature is drawn in: 3 wide, 1 high. */
export const signatureBox = { width: 300, height: 100 } as const;

const inBox = (value: number) => Math.round(value * 10) / 10;

/** SVG path of the strokes; a dot where a stroke has one point. Empty for none. */
export function signaturePath(strokes: Strokes): string {
  return strokes
    .filter(({ length }) => length >= 2)
    .map((stroke) => {
      const points = Array.from({ length: Math.floor(stroke.length / 2) }, (_, index) => {
        const x = inBox((stroke[2 * index] ?? 0) * signatureBox.width);
        const y = inBox((stroke[2 * index + 1] ?? 0) * signatureBox.height);
        return `${x} ${y}`;
      });
      // A line of no length is drawn as a dot by its round caps.
      return points.length === 1 ? `M${points[0]}h0.01` : `M${points.join("L")}`;
    })
    .join("");
}

/** The signature as a picture of its own, for the exported file. */
export function signatureSvg(strokes: Strokes): string {
  const { width, height } = signatureBox;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${signaturePath(strokes)}" fill="none" stroke="#1D2426" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
