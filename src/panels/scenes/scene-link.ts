import { formatView, type View } from "../../state/view";

/** What a scene decides; how one person likes it written, lit and folded stays out. */
const decided = [
  "camera",
  "layers",
  "opacity",
  "indicator",
  "profile",
  "place",
  "select",
  "year",
  "params",
  "play",
] as const;

/** Of a view, what a scene decides. */
export const sceneChoice = (view: View): Pick<View, (typeof decided)[number]> =>
  Object.fromEntries(decided.map((key) => [key, view[key]])) as Pick<View, (typeof decided)[number]>;

/** The same as a link. */
export function sceneLink(view: View): string {
  const link = formatView(sceneChoice(view));
  return link === "" ? "?" : link;
}
