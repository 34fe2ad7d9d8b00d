import { formatView, type View } from "../../state/view";

/** Of a view, what a scene decides, as a link; how one person likes it written, lit and folded stays out. */
export function sceneLink({
  camera,
  layers,
  opacity,
  indicator,
  profile,
  place,
  select,
  year,
  params,
}: View): string {
  const link = formatView({ camera, layers, opacity, indicator, profile, place, select, year, params });
  return link === "" ? "?" : link;
}
