import type { FilterSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { MapPort } from "./map-port";

type Values = Readonly<Record<string, unknown>>;

const said = (value: unknown) => JSON.stringify(value);
const filterOf = (spec: LayerSpecification): FilterSpecification | undefined =>
  "filter" in spec ? spec.filter : undefined;

/** Whether a layer can become another in place; another type or source is another layer. */
export function isSameLayer(a: LayerSpecification, b: LayerSpecification): boolean {
  const sourceOf = (spec: LayerSpecification) => ("source" in spec ? spec.source : null);
  return a.type === b.type && sourceOf(a) === sourceOf(b);
}

/** Makes a shown layer what is wanted by touching only what differs. */
export function changeLayer(port: MapPort, shown: LayerSpecification, wanted: LayerSpecification): void {
  const { id } = wanted;
  for (const [name, value] of changes(shown.layout, wanted.layout)) port.setLayout(id, name, value);
  for (const [name, value] of changes(shown.paint, wanted.paint)) port.setPaint(id, name, value);
  if (said(filterOf(shown)) !== said(filterOf(wanted))) port.setFilter(id, filterOf(wanted));
  if (shown.minzoom !== wanted.minzoom || shown.maxzoom !== wanted.maxzoom)
    port.setZoomRange(id, wanted.minzoom ?? 0, wanted.maxzoom ?? 24);
}

/** Names whose values differ, with the new value; undefined sets one back to its default. */
function changes(shown: Values = {}, wanted: Values = {}): (readonly [name: string, value: unknown])[] {
  const names = new Set([...Object.keys(shown), ...Object.keys(wanted)]);
  return [...names]
    .filter((name) => said(shown[name]) !== said(wanted[name]))
    .map((name) => [name, wanted[name]] as const);
}
