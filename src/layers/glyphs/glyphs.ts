import type { FacilityCategory, PostClass } from "../../model/entities";

/**
 * One plain sign per thing, drawn for this project: solid shapes in a box of 16 × 16, even-odd filled, no part
 * thinner than 1.2, so that they hold at 16 px and on a wall. SVG path data.
 */
const posts = {
  checkpoint:
    "M2.5 3h2.2v10H2.5zM5.5 4.5h2.3v3.2H5.5zM8.9 4.5h2.3v3.2H8.9zM12.3 4.5h2.2v3.2h-2.2zM1 12.6h5.2V14H1z",
  watchtower:
    "M8 .8 12.6 3.8H3.4zM4.4 4.6h7.2v3.2H4.4zM5.2 8.5h5.6l1.7 6.5h-1.9L9.2 9.9H6.8L5.4 15H3.5zM5.7 11.4h4.6v1.3H5.7z",
  water:
    "M8 1C8 1 3 7.2 3 10.2a5 5 0 0 0 10 0C13 7.2 8 1 8 1zM5 10.2c0-.6.2-1.3.6-2.1.2 2.6 1.3 4 3.3 4.7A3 3 0 0 1 5 10.2z",
  "fire-team":
    "M8.7.8c.3 2.7 4.1 4.4 4.1 8.6A4.8 4.8 0 0 1 8 14.8a4.8 4.8 0 0 1-4.8-5c0-2.5 1.5-3.7 2.1-5.4 1 .7 1.4 1.5 1.5 2.4C8 5.9 8.8 3.3 8.7.8zM8 13.3c1.4 0 2.3-1 2.3-2.3 0-1.4-1.2-2-1.6-3.4-1.3 1-3 2-3 3.6 0 1.2 1 2.1 2.3 2.1z",
  "village-mouth": "M8 1.8 1 8h2.2v6h3.4v-4h2.8v4h3.4V8H15z",
  "gully-mouth": "M.8 2.5h4L8 9.6l3.2-7.1h4L9.9 13.5H6.1z",
  "road-mouth":
    "M5.2 1.5h1.9v13H1.7zM8.9 1.5h1.9l3.5 13H8.9zM7.4 2.5h1.2v2.4H7.4zM7.4 6.8h1.2v2.4H7.4zM7.4 11h1.2v2.4H7.4z",
  "mountain-mouth": "M.3 13.5 4.6 3l3.4 7 3.4-7 4.3 10.5h-4.4L8 13.5H4.7z",
  hilltop: "M8 6.2 15 14.5H1zM7.300.8h1.3v5H7.3zM8.600.8l4 1.7-4 1.7z",
  "field-end": "M4 2h2L3.2 14H1zM7.2 2h1.7v12H7.1zM10.1 2h2L15 14h-2.2z",
  grave: "M5 3.8a3 3 0 0 1 6 0V9.5H5zM1.2 14c0-2.5 1.6-3.6 3.4-3.6h6.8c1.8 0 3.4 1.1 3.4 3.6z",
  crowd:
    "M8 2a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 0 1 8 2zM3.3 4.5a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4zM12.7 4.5a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4zM4.7 14V9.8C4.7 8 6.1 7.2 8 7.2s3.300.8 3.3 2.6V14zM.8 13.5v-3c0-1.300.9-2 2.7-2v5zM12.5 13.5v-5c1.8 0 2.700.7 2.7 2v3z",
  source:
    "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM8 3.3a4.7 4.7 0 1 0 0 9.4 4.7 4.7 0 0 0 0-9.4zM8 5.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6z",
  "forest-entrance":
    "M5.500.8 1.5 6.8h1.9L1 11h3.6v3.5h1.8V11h1.4V8.6L5.500.8zM9.2 6h5.3v8.5h-1.6V7.6h-2.1v6.9H9.2z",
  "patrol-point": "M8 1.2 14.8 8 8 14.8 1.2 8zM8 4.4 4.4 8 8 11.6 11.6 8zM8 6.7 9.3 8 8 9.3 6.7 8z",
} satisfies Record<PostClass, string>;

const facilities = {
  toilet:
    "M4.3 1a1.7 1.7 0 1 1 0 3.4A1.7 1.7 0 0 1 4.3 1zM2 5.2h4.6v5H5.7V15H2.9v-4.8H2zM11.7 1a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4zM10.3 5.2h2.8L15 11h-1.6v4H10v-4H8.4z",
  "rest-station": "M8 14.5 1.8 8.4a3.9 3.9 0 0 1 5.5-5.5L8 3.6l.7-.7a3.9 3.9 0 0 1 5.5 5.5z",
  canteen:
    "M1 7.5h14c0 2.8-1.6 5-4 6.1V15H5v-1.4C2.6 12.5 1 10.3 1 7.5zM4.5 1h1.6l.7 5.5H5.2zM9.8 1h1.6l-.8 5.5H9z",
  "liaison-station":
    "M1 2h14v9H8.8L4.8 14.8V11H1zM3.8 5.6v1.8h1.9V5.6zM7 5.6v1.8h1.9V5.6zM10.3 5.6v1.8h1.9V5.6z",
  "car-park": "M4 1.5h5.2a4.3 4.3 0 0 1 0 8.6H6.8v4.4H4zM6.8 4v3.6h2.2a1.8 1.8 0 0 0 0-3.6z",
  "ebike-charger": "M9.800.5 2.5 9.3h4.3L5.6 15.5 13.5 6.5H9z",
  "ev-charger":
    "M4.6 1h1.9v3.5h3V1h1.9v3.5h1.8v3.1a4.9 4.9 0 0 1-4.2 4.8V15H7v-2.6a4.9 4.9 0 0 1-4.2-4.8V4.5h1.8z",
  "service-station": "M6.6 1.2h2.9v2.9H6.6zM5 5.7h4.7v6.5h1.9v2.3H4.7v-2.3h2V8H5z",
  "health-centre": "M5.7 1.2h4.6v4.5h4.5v4.6h-4.5v4.5H5.7v-4.5H1.2V5.7h4.5z",
  "medicine-point":
    "M8.9 2a3.6 3.6 0 0 1 5.1 5.1L7.1 14A3.6 3.6 0 0 1 2 8.9zM6.2 6.7 3.4 9.5a2 2 0 0 0 0 2.5c.1.200.4.400.6.5l5-3z",
  kindergarten: "M5.4 1.5h5.2v5.2H5.4zM2 8.3h5.2v6H2zM8.8 8.3H14v6H8.8z",
  "primary-school":
    "M1 3c2.8-1 5.1-.6 6.300.7v10.2C6.1 12.6 3.8 12.3 1 13.2zM8.7 3.7C9.9 2.4 12.2 2 15 3v10.2c-2.8-.9-5.1-.6-6.300.7z",
  "middle-school": "M8 2.5 0 6.3l8 3.8 8-3.8zM3.2 9.2v3c1.5 1.6 8.1 1.6 9.6 0v-3L8 11.5zM14 8h1.2v5H14z",
  market: "M2.4 1.8h11.2L15.5 7H.5zM2 8.3h12v6.2H9.8v-4H6.2v4H2z",
  eldercare:
    "M6.600.8a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8zM4.4 5.4h3.3l1.1 2.5 2.600.6v1.8L7.9 9.6 7.6 11l1.6 4H7.1l-1.6-3.5L4.8 15H2.9l1.3-5.5zM11.6 7.8c1.4-.9 3-.1 3 1.5V15h-1.3V9.4c0-.5-.6-.8-1.2-.4z",
} satisfies Record<FacilityCategory, string>;

const others = {
  team: "M3 1h1.8v14H3zM5.5 2h8.7l-2.3 3.3 2.3 3.3H5.5z",
  compound: "M2.5 1.5h6.5v13H2.5zM4.2 3.5v1.8h3V3.5zM4.2 7.1v1.8h3V7.1zM10 6h3.8v8.5H10z",
  alert: "M6.8 2h2.4l-.4 7.5H7.2zM6.8 11.2h2.4v2.4H6.8z",
  tick: "M6.3 13.3 1.7 8.7l1.8-1.8 2.8 2.8 6.2-6.2 1.8 1.8z",
  cross: "M3.6 2 8 6.4 12.4 2 14 3.6 9.6 8l4.4 4.4-1.6 1.6L8 9.6 3.6 14 2 12.4 6.4 8 2 3.6z",
};

export const glyphs = { ...posts, ...facilities, ...others };
export type GlyphName = keyof typeof glyphs;

/** Side of the box the paths are drawn in. */
export const glyphBox = 16;
