import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLayer } from "../../data/queries/use-layer";
import type { LegendEntry } from "../../layers/layer-kind";
import { Button } from "../../ui/button";
import { Disclosure } from "../../ui/disclosure";
import { useFold } from "../choice/use-fold";
import { type LayerChoice, useLayers } from "../layers/use-layers";
import { type MapStyle, useMapStyle } from "../map/use-draw-style";
import { Swatch } from "./swatch";
import { useLegendRows } from "./use-legend-rows";
import "./legend.css";

/** On lower screens the signs of things would cover the map: they are one press away. */
const roomyPixels = 1000;

/** What the signs and colours on the map mean; the figure's classes first, the basemap's signs not at all. */
export function Legend() {
  const { t } = useTranslation();
  const { folded, toggle } = useFold();
  const open = !folded("legend");
  const { choices } = useLayers();
  const style = useMapStyle();
  const drawn = choices.filter(({ visible, missing, kind }) => visible && !missing && kind.group !== "base");
  const coloured = drawn.filter(({ kind }) => kind.dependsOn.includes("figure"));
  const others = drawn.filter((choice) => !coloured.includes(choice));
  if (drawn.length === 0) return null;
  return (
    <section className="legend" aria-label={t("panels.legend.title")}>
      <div className="legend-head">
        <h2>{t("panels.legend.title")}</h2>
        <Button
          look="quiet"
          size="small"
          label={t("panels.legend.title")}
          expanded={open}
          onPress={() => toggle("legend")}
        >
          {open ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
        </Button>
      </div>
      <div className="legend-body" hidden={!open}>
        {coloured.map((choice) => (
          <KindLegend key={choice.kind.id} choice={choice} style={style} />
        ))}
        <Disclosure keep title={t("panels.legend.things")} open={window.innerHeight >= roomyPixels}>
          {others.map((choice) => (
            <KindLegend key={choice.kind.id} choice={choice} style={style} />
          ))}
        </Disclosure>
      </div>
    </section>
  );
}

function KindLegend({ choice, style }: { readonly choice: LayerChoice; readonly style: MapStyle }) {
  const { kind, opacity } = choice;
  const { title, rows } = useLegendRows(kind.id, useLayer(kind.id, { ...style, opacity }).data?.legend);
  if (rows.length === 0) return null;
  return (
    <div className="legend-kind">
      {title === null ? null : <h3>{title}</h3>}
      <ul>
        {rows.map(({ entry, text }) => (
          <LegendRow key={`${text} ${entry.color} ${entry.image ?? ""}`} entry={entry} text={text} />
        ))}
      </ul>
    </div>
  );
}

function LegendRow({ entry, text }: { readonly entry: LegendEntry; readonly text: string }) {
  const { t } = useTranslation();
  return (
    <li className={entry.threshold === true ? "legend-row legend-line" : "legend-row"}>
      <Swatch entry={entry} />
      <span>{text}</span>
      {entry.threshold === true ? <span className="quiet">{t("panels.legend.lineTag")}</span> : null}
    </li>
  );
}
