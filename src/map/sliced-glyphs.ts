import type { Map as MapLibreMap } from "maplibre-gl";

/** How long letters are drawn at a time, milliseconds: half a frame. */
const sliceMs = 8;

type Glyphs = MapLibreMap["style"]["glyphManager"];

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Has a map draw the letters of its labels a few at a time. MapLibre draws every letter that a tile asks for in one
 * go, and Chinese names ask for hundreds, each of them a picture made on the page's thread.
 */
export function sliceGlyphs(glyphs: Pick<Glyphs, "getGlyphs">, now = () => performance.now()): void {
  const drawAll = glyphs.getGlyphs.bind(glyphs);
  glyphs.getGlyphs = async (wanted) => {
    const drawn: Awaited<ReturnType<Glyphs["getGlyphs"]>> = {};
    let since = now();
    for (const [stack, variants] of Object.entries(wanted))
      for (const [variant, ids] of Object.entries(variants))
        for (const id of ids) {
          if (now() - since > sliceMs) {
            await pause();
            since = now();
          }
          const one = await drawAll({ [stack]: { [variant]: [id] } } as typeof wanted);
          const before = drawn[stack] ?? {};
          drawn[stack] = { ...before, [variant]: { ...before[variant], ...one[stack]?.[variant] } };
        }
    return drawn;
  };
}
