import type { MapGeoJSONFeature, Map as MapLibreMap } from "maplibre-gl";
import { eachPosition } from "../../geo/positions";
import type { Candidate, Pickable } from "../picking";
import { Pen } from "./pen";
import "./edit.css";

type Spot = readonly [x: number, y: number];

/** Whether a place lies inside a ring, by the even-odd rule. */
export function insideRing(ring: readonly Spot[], [x, y]: Spot): boolean {
  let inside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** The middle of a feature's corners on screen. */
function middle(map: MapLibreMap, { geometry }: MapGeoJSONFeature): Spot {
  let [x, y, count] = [0, 0, 0];
  eachPosition(geometry, ([lng, lat]) => {
    const at = map.project([lng as number, lat as number]);
    x += at.x;
    y += at.y;
    count += 1;
  });
  return [x / count, y / count];
}

function thingsWithin(
  map: MapLibreMap,
  pickable: ReadonlyMap<string, Pickable>,
  ring: readonly Spot[],
): readonly Candidate[] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const layers = [...pickable.keys()].filter((id) => map.getLayer(id) !== undefined);
  const found = map.queryRenderedFeatures(
    [
      [Math.min(...xs), Math.min(...ys)],
      [Math.max(...xs), Math.max(...ys)],
    ],
    { layers },
  );
  const seen = new Map<string, Candidate>();
  for (const feature of found) {
    const role = pickable.get(feature.layer.id)?.role;
    if (role === undefined || feature.id === undefined || !insideRing(ring, middle(map, feature))) continue;
    seen.set(`${role}:${feature.id}`, { role, id: String(feature.id) });
  }
  return [...seen.values()];
}

export interface LassoOptions {
  readonly colour: string;
  readonly onDone: (things: readonly Candidate[]) => void;
  readonly onRefuse: (reason: "few" | "crosses") => void;
  readonly onCancel: () => void;
}

/** A line around things on the map: drawn by mouse or finger, or corner by corner with the keys of a pen. */
export interface Lasso {
  readonly pen: Pen;
  readonly close: () => void;
}

export function lasso(
  map: MapLibreMap,
  pickable: ReadonlyMap<string, Pickable>,
  options: LassoOptions,
): Lasso {
  const { colour, onDone, onRefuse, onCancel } = options;
  const pen = new Pen(map, {
    ...{ kind: "outline", colour, onRefuse, onCancel },
    magnets: () => [],
    onChange: () => {},
    onDone: (spots) =>
      onDone(
        thingsWithin(
          map,
          pickable,
          spots.map(([lng, lat]) => {
            const { x, y } = map.project([lng, lat]);
            return [x, y];
          }),
        ),
      ),
  });
  const canvas = document.createElement("canvas");
  canvas.className = "pen-stage lasso-stage";
  map.getContainer().append(canvas);
  canvas.width = map.getCanvas().clientWidth;
  canvas.height = map.getCanvas().clientHeight;
  let ring: Spot[] = [];
  let pointer: number | null = null;
  const spotOf = (event: PointerEvent): Spot => {
    const { left, top } = canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  canvas.addEventListener("pointerdown", (event) => {
    pointer = event.pointerId;
    canvas.setPointerCapture(pointer);
    ring = [spotOf(event)];
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.pointerId !== pointer) return;
    ring.push(spotOf(event));
    const context = canvas.getContext("2d");
    if (context === null) return;
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.beginPath();
    for (const [x, y] of ring) context.lineTo(x, y);
    context.stroke();
  });
  canvas.addEventListener("pointerup", (event) => {
    if (event.pointerId !== pointer) return;
    pointer = null;
    onDone(ring.length > 2 ? thingsWithin(map, pickable, ring) : []);
  });
  canvas.addEventListener("pointercancel", () => {
    pointer = null;
    canvas.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
  });
  const close = () => {
    pen.close();
    canvas.remove();
  };
  return { pen, close };
}
