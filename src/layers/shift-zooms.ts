import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";

const isZoom = (input: unknown): boolean => Array.isArray(input) && input.length === 1 && input[0] === "zoom";

/** The same expression with the zooms of its steps and stops moved. */
function shifted(value: unknown, by: number): unknown {
  if (!Array.isArray(value)) return value;
  const first = value[0] === "step" && isZoom(value[1]) ? 3 : isZoom(value[2]) ? 3 : null;
  const isStop = (i: number) => first !== null && i >= first && (i - first) % 2 === 0;
  return value.map((part, i) => (isStop(i) && typeof part === "number" ? part + by : shifted(part, by)));
}

const shiftedEach = (values: object | undefined, by: number, keep: (name: string) => boolean) =>
  Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, keep(name) ? value : shifted(value, by)]),
  );

const isWidth = (name: string): boolean => name.endsWith("-width");

/**
 * A layer for a view that shows the ground `by` zooms larger than the one its zooms were written for: names and signs
 * come with the same ground in sight, not with the same zoom. Widths keep their zooms, since that is all that makes
 * lines heavier on a larger wall.
 */
export function shiftZooms(spec: LayerSpecification, by: number): LayerSpecification {
  if (by === 0) return spec;
  const { minzoom, maxzoom, layout, paint } = spec;
  const filter = "filter" in spec ? spec.filter : undefined;
  return {
    ...spec,
    ...(minzoom === undefined ? {} : { minzoom: Math.max(0, minzoom + by) }),
    ...(maxzoom === undefined ? {} : { maxzoom: maxzoom + by }),
    ...(filter === undefined ? {} : { filter: shifted(filter, by) }),
    ...(layout === undefined ? {} : { layout: shiftedEach(layout, by, () => false) }),
    ...(paint === undefined ? {} : { paint: shiftedEach(paint, by, isWidth) }),
    // A layer's type is kept, and with it what its properties may be; its published type cannot follow that.
  } as LayerSpecification;
}
