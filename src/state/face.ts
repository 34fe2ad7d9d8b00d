import type { Face } from "./choice";

/** What is known of the screen when the reader chose no face. */
export interface Screen {
  readonly widthPixels: number;
  /** A finger rather than a mouse. */
  readonly coarse: boolean;
}

/** A desk needs 1200 px for its three columns. The wall is never guessed: only a link opens it. */
const deskFromPixels = 1200;

export function faceFor(chosen: Face | null, screen: Screen): Face {
  if (chosen !== null) return chosen;
  return screen.widthPixels >= deskFromPixels && !screen.coarse ? "desk" : "tablet";
}
