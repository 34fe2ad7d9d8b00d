import type { PostClass } from "../../model/entities";
import type { Mark } from "../mark-layers";
import type { Palette } from "../palette";

type Tone = "fire" | "water" | "people" | "service";

/**
 * Body by what a post is: hexagon for those who watch or stop, circle for what is there, diamond for points a
 * patrol must pass. The important ones carry their sign from county zoom on.
 */
const rows: Readonly<Record<PostClass, readonly [body: Mark["body"], tone: Tone, fromZoom: number]>> = {
  watchtower: ["hexagon", "fire", 8],
  checkpoint: ["hexagon", "fire", 8],
  "fire-team": ["hexagon", "fire", 9.5],
  water: ["circle", "water", 10.5],
  "forest-entrance": ["circle", "fire", 11.5],
  "village-mouth": ["circle", "service", 12],
  "gully-mouth": ["circle", "service", 12],
  "road-mouth": ["circle", "service", 12],
  "mountain-mouth": ["circle", "service", 12],
  hilltop: ["circle", "service", 12],
  "field-end": ["circle", "service", 12],
  grave: ["circle", "fire", 12],
  crowd: ["circle", "people", 12],
  source: ["circle", "fire", 12],
  "patrol-point": ["diamond", "people", 12.5],
};

export function postMarks(palette: Palette): Readonly<Record<PostClass, Mark>> {
  const colors: Readonly<Record<Tone, string>> = {
    fire: palette.fireMark,
    water: palette.waterMark,
    people: palette.peopleMark,
    service: palette.serviceMark,
  };
  const marks = Object.entries(rows).map(([glyph, [body, tone, fromZoom]], order) => [
    glyph,
    { glyph, body, color: colors[tone], fromZoom, order },
  ]);
  return Object.fromEntries(marks);
}
