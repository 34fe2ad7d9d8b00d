import { useLayer } from "../../data/queries/use-layer";
import type { LegendEntry } from "../../layers/layer-kind";
import { type LayerChoice, useLayers } from "../layers/use-layers";
import { Swatch } from "../legend/swatch";
import { useLegendRows } from "../legend/use-legend-rows";
import { type MapStyle, useMapStyle } from "../map/use-draw-style";
import "./wall-legend.css";

/** More signs than that are a sheet to study, and a wall is looked at in passing. */
const mostRows = 7;

/** What colours the map: the figure's own kinds, or where there are none the kinds the scene lays over the county. */
function keyed(choices: readonly LayerChoice[]): readonly LayerChoice[] {
  const drawn = choices.filter(({ visible, missing }) => visible && !missing);
  const coloured = drawn.filter(({ kind }) => kind.dependsOn.includes("figure"));
  return coloured.length > 0
    ? coloured
    : drawn.filter(({ kind }) => kind.group !== "base" && kind.group !== "places");
}

/** The colours of the scene in words, read from as far as the figures. */
export function WallLegend({ textScale }: { readonly textScale: number }) {
  const { choices } = useLayers();
  const style = useMapStyle(textScale);
  return (
    <div className="wall-legend">
      {keyed(choices).map(({ kind, opacity }) => (
        <Kind key={kind.id} kind={kind.id} opacity={opacity} style={style} />
      ))}
    </div>
  );
}

function Kind(props: { readonly kind: string; readonly opacity: number; readonly style: MapStyle }) {
  const { kind, opacity, style } = props;
  const { title, rows } = useLegendRows(kind, useLayer(kind, { ...style, opacity }).data?.legend);
  if (rows.length === 0 || rows.length > mostRows) return null;
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
