export const faces = ["desk", "wall", "tablet"] as const;
export type Face = (typeof faces)[number];

export const themes = ["light", "dark", "sun"] as const;
export type ThemeName = (typeof themes)[number];

/** What stands around the desk's map. */
export const deskPanels = ["figures", "aside", "table"] as const;
export type DeskPanel = (typeof deskPanels)[number];

export const foldables = [...deskPanels, "legend"] as const;
export type Foldable = (typeof foldables)[number];

/** What the desk's left panel lists: what can be asked, or what can be drawn. */
export const leftTabs = ["figures", "layers"] as const;

export const asides = ["selection", "figure", "advice", "problems"] as const;
export type Aside = (typeof asides)[number];

/** What a scene of the wall plays while it is on. */
export const plays = ["tracks", "years"] as const;
export type Play = (typeof plays)[number];

/** What the tablet's bottom sheet shows; without any of them, the place asked about or what is selected. */
export const sheets = ["search", "inspect", "layers", "figures", "near", "more"] as const;
export type Sheet = (typeof sheets)[number];

/** Where the map looks. Degrees; pitch 0 looks straight down. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** One thing of the district: its role and its id within that role. */
export interface Selection {
  readonly role: string;
  readonly id: string;
}

export interface TableChoice {
  readonly id: string;
  readonly column: string | null;
  readonly direction: "asc" | "desc";
}

/** A place where it burns, or might: how far around it is asked, and how much has burned where that is known. */
export interface FirePoint {
  readonly lng: number;
  readonly lat: number;
  readonly radiusMetres: number;
  readonly hectares: number | null;
}
