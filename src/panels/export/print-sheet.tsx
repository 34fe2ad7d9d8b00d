import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { useChosenFigure } from "../choice/use-indicator";
import { usePlace } from "../choice/use-place";
import { figureHere, openPieces } from "../figure/figure-here";
import { VerdictLine } from "../figure/verdict-words";
import { useLegendStore } from "../legend/legend-store";
import { Swatch } from "../legend/swatch";
import { usePictureTitle } from "./use-picture-title";
import { usePrint } from "./use-print";
import { useProvenance } from "./use-provenance";
import "./print.css";

/** The sheet that goes to the printer: title, figure, map, legend, who is not reached, and the provenance. */
export function PrintSheet() {
  const { picture, notes, clear } = usePrint();
  useEffect(() => {
    window.addEventListener("afterprint", clear);
    return () => window.removeEventListener("afterprint", clear);
  }, [clear]);
  return picture === null ? null : <Sheet picture={picture} notes={notes} />;
}

function Sheet({ picture, notes }: { readonly picture: string; readonly notes: readonly string[] }) {
  const title = usePictureTitle();
  const provenance = useProvenance();
  const legend = useLegendStore();
  return (
    <article className="print-sheet">
      <h1>{title()}</h1>
      <PrintedFigure />
      <img
        src={picture}
        alt={title()}
        onLoad={() => {
          // The sheet is laid out now; the browser's dialogue waits for it.
          requestAnimationFrame(() => window.print());
        }}
      />
      <ul className="print-legend">
        {Object.entries(legend).flatMap(([kind, { rows }]) =>
          rows.map(({ entry, text }) => (
            <li key={`${kind} ${text}`}>
              <Swatch entry={entry} /> {text}
            </li>
          )),
        )}
      </ul>
      <PrintedOpen />
      <footer>
        {[...notes, ...provenance()].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

function PrintedFigure() {
  const { entry, query } = useChosenFigure();
  const { place } = usePlace();
  const { quantity } = useFormat();
  if (entry === null || query.data === undefined) return null;
  const here = figureHere(query.data, place?.code ?? null);
  return (
    <div className="print-figure">
      <p className="print-number">{quantity(here.summary.value, entry.unit).text}</p>
      <VerdictLine verdict={here.verdict} unit={entry.unit} missed={here.mandatoryMissed} />
    </div>
  );
}

function PrintedOpen() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { quantity, integer } = useFormat();
  const { entry, query } = useChosenFigure();
  const { place, byCode } = usePlace();
  if (entry === null || query.data === undefined) return null;
  const open = openPieces(figureHere(query.data, place?.code ?? null));
  if (open.length === 0) return null;
  return (
    <table>
      <caption>
        {t("figure.uncovered")} · {labels.indicator(entry.id)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("panels.table.column.name")}</th>
          <th scope="col">{t("panels.table.column.place")}</th>
          <th scope="col">{t("panels.table.column.areaSquareMetres")}</th>
          <th scope="col">{t("panels.table.column.households")}</th>
          <th scope="col">{t("panels.table.column.people")}</th>
        </tr>
      </thead>
      <tbody>
        {open.map((piece) => (
          <tr key={piece.id}>
            <td>{piece.name || piece.id}</td>
            <td>{byCode.get(piece.place.slice(0, 9))?.name ?? "—"}</td>
            <td>{quantity(piece.areaSquareMetres, "m2").text}</td>
            <td>{piece.households === undefined ? "—" : integer(piece.households)}</td>
            <td>{piece.people === undefined ? "—" : integer(piece.people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
