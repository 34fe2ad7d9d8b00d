import { EdgeInsets, type Map as MapLibreMap, Point } from "maplibre-gl";
import { partCamera, type ViewPart } from "./view-part";

let free = false;

/**
 * MapLibre holds a view's axis inside of the view, because insets that cover more than all of it are a mistake
 * everywhere but on a wall of several screens. Nothing else here sets insets.
 */
function freeTheAxis(): void {
  if (free) return;
  free = true;
  EdgeInsets.prototype.getCenter = function (width, height) {
    return new Point((this.left + width - this.right) / 2, (this.top + height - this.bottom) / 2);
  };
}

/** Has a map be a part of a larger view: its camera stays that of the whole. */
export function showPart(map: MapLibreMap, part: ViewPart): void {
  freeTheAxis();
  const { padding, viewDegrees } = partCamera(part);
  map.resize();
  map.setVerticalFieldOfView(viewDegrees);
  map.setPadding({ ...padding });
}
