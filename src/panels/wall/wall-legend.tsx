import { useRef } from "react";
import { useLayer } from "../../data/queries/use-layer";
import type { LegendEntry, MapScale } from "../../layers/layer-kind";
import type { MapEngine } from "../../map/engine";
import { useCamera } from "../../state/use-view";
import { type LayerChoice, useLayers } from "../layers/use-layers";
import type { LegendLine } from "../legend/legend-store";
import { Swatch } from "../legend/swatch";
import { useLegendRows } from "../legend/use-legend-rows";
import { type MapStyle, useMapStyle } from "../map/use-draw-style";
import { useLegendCorner } from "./use-legend-corner";
import "./wall-legend.css";

/** More than that are a sheet to study, and a wall is looked at in passing. */
const mostRows = 7;

/** What the map shows at a zoom; of more signs than a wall has room for the first, in the order of their weight. */
function shownRows(rows: readonly LegendLine[], zoom: number): readonly LegendLine[] {
  const shown = rows.filter(({ entry }) => (entry.fromZoom ?? 0) <= zoom);
  if (shown.length <= mostRows) return shown;
  return shown.every(({ entry }) => entry.shape === "glyph") ? shown.slice(0, mostRows) : [];
}

interface Keyed extends LayerChoice {
  /** Only where it is told by signs, which nobody can guess. */
  readonly signsOnly: boolean;
}

/** What colours the map, the figure's own kinds, and the signs beside them; without such kinds all that lies over the county. */
function keyed(choices: readonly LayerChoice[]): readonly Keyed[] {
  const drawn = choices.filter(({ visible, missing }) => visible && !missing);
  const coloured = drawn.filter(({ kind }) => kind.dependsOn.includes("figure"));
  const others = drawn.filter((choice) => !coloured.includes(choice) && !ground.includes(choice.kind.group));
  const signsOnly = coloured.length > 0;
  return [
    ...coloured.map((choice) => ({ ...choice, signsOnly: false })),
    ...others.map((choice) => ({ ...choice, signsOnly })),
  ];
}

const ground: readonly string[] = ["base", "places"];

/** The colours of the scene in words, read from as far as the figures. */
export function WallLegend({
  scale,
  engine,
}: {
  readonly scale: MapScale;
  readonly engine: MapEngine | null;
}) {
  const box = useRef<HTMLDivElement>(null);
  const corner = useLegendCorner(engine, box);
  const { choices } = useLayers();
  const style = useMapStyle(scale);
  const [camera] = useCamera();
  const zoom = camera === null ? 0 : camera.zoom - scale.zoomShift;
  return (
    <div ref={box} className="wall-legend" data-corner={corner ?? undefined}>
      {keyed(choices).map(({ kind, opacity, signsOnly }) => (
        <Kind
          key={kind.id}
          kind={kind.id}
          opacity={opacity}
          signsOnly={signsOnly}
          style={style}
          zoom={zoom}
        />
      ))}
    </div>
  );
}

function Kind(props: {
  readonly kind: string;
  readonly opacity: number;
  readonly signsOnly: boolean;
  readonly style: MapStyle;
  readonly zoom: number;
}) {
  const { kind, opacity, signsOnly, style, zoom } = props;
  const { title, rows: all } = useLegendRows(kind, useLayer(kind, { ...style, opacity }).data?.legend);
  const rows = shownRows(all, zoom);
  if (rows.length === 0) return null;
  if (signsOnly && !rows.some(({ entry }) => entry.shape === "glyph")) return null;
  return (
    <section className="wall-key">
      {title === null ? null : <h2>{title}</h2>}
      <ul>
        {rows.map(({ entry, text }) => (
          <Row key={`${text} ${entry.color} ${entry.image ?? ""}`} entry={entry} text={text} />
        ))}
      </ul>
    </section>
  );
}

function Row({ entry, text }: { readonly entry: LegendEntry; readonly text: string }) {
  return (
    <li className={entry.threshold === true ? "wall-key-line" : ""}>
      <Swatch entry={entry} />
      {text}
    </li>
  );
}
