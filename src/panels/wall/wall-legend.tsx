import { useLayer } from "../../data/queries/use-layer";
import type { LegendEntry } from "../../layers/layer-kind";
import { type LayerChoice, useLayers } from "../layers/use-layers";
import { Swatch } from "../legend/swatch";
import { useLegendRows } from "../legend/use-legend-rows";
import { type MapStyle, useMapStyle } from "../map/use-draw-style";
import "./wall-legend.css";

/** More signs than that are a sheet to study, and a wall is looked at in passing. */
const mostRows = 7;

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
export function WallLegend({ textScale }: { readonly textScale: number }) {
  const { choices } = useLayers();
  const style = useMapStyle(textScale);
  return (
    <div className="wall-legend">
      {keyed(choices).map(({ kind, opacity, signsOnly }) => (
        <Kind key={kind.id} kind={kind.id} opacity={opacity} signsOnly={signsOnly} style={style} />
      ))}
    </div>
  );
}

function Kind(props: {
  readonly kind: string;
  readonly opacity: number;
  readonly signsOnly: boolean;
  readonly style: MapStyle;
}) {
  const { kind, opacity, signsOnly, style } = props;
  const { title, rows } = useLegendRows(kind, useLayer(kind, { ...style, opacity }).data?.legend);
  if (rows.length === 0 || rows.length > mostRows) return null;
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
