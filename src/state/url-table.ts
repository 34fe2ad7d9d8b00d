/**
 * Everything the reader chose, as it stands in the address: one row, one value. A link restores the view;
 * unknown or damaged values read as the initial one.
 */
export const urlKeys = {
  /** desk, wall or tablet; absent: chosen by the screen. */
  face: "face",
  district: "district",
  lang: "lang",
  /** light, dark or sun; absent: chosen by face and system. */
  theme: "theme",
  /** zoom/lat/lng or zoom/lat/lng/bearing/pitch */
  camera: "camera",
  /** Layer kind ids, comma between; absent: each kind's own initial; "none": no layer at all. */
  layers: "layers",
  /** kind:percent, comma between. */
  opacity: "opacity",
  /** The figure that colours the map; absent: none. */
  indicator: "indicator",
  /** Profile ids, comma between: an indicator is judged by the first that speaks of it. */
  profile: "profile",
  /** Code of the place drilled down to. */
  place: "place",
  /** role:id of what is selected. */
  select: "select",
  /** The fire whose surroundings are asked about: lng,lat,metres or lng,lat,metres,hectares */
  fire: "fire",
  year: "year",
  /** Area unit: mu, ha or km2. */
  unit: "unit",
  /** Scene on the wall. */
  scene: "scene",
  /** What a scene plays: tracks (last night's patrols) or years (one forest year after another). */
  play: "play",
  /** One view over several screens, columns×rows: 3x2. */
  wall: "wall",
  /** Which of them this screen is, column,row from 1,1: 2,1. */
  cell: "cell",
  /** Which table, and how sorted: pieces.name.asc */
  table: "table",
  /** Figures' own parameters: days:30 */
  params: "params",
  /** The score card that is open; only while no figure is in view. */
  card: "card",
  /** The figure whose passport is open; only while that is the figure in view. */
  passport: "passport",
  /** What the left panel lists: figures or layers. */
  left: "left",
  /** What the side panel speaks of: selection, figure or problems. */
  aside: "aside",
  /** What the tablet's sheet shows; a step of its own, so that the back gesture closes it. */
  sheet: "sheet",
  /** Id of the inspection that is filled in; a step of its own, so that going back leads to the list. */
  inspection: "inspection",
  /** Folded panels, comma between: figures, aside, table, legend. */
  fold: "fold",
  /** 0 skips the first-run doors, 1 shows them again. */
  welcome: "welcome",
} as const;

export type UrlKey = keyof typeof urlKeys;
