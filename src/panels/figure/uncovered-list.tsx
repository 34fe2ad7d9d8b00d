import { Crosshair } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import type { Figure } from "../../indicators/figure";
import type { Piece } from "../../indicators/indicator";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { TextButton } from "../../ui/text-button";
import type { IndicatorEntry } from "../../workers/catalogue";
import { usePlace } from "../choice/use-place";
import { boundsOfMost, useMapHandle } from "../map/use-map-handle";
import { type FigureHere, openPieces } from "./figure-here";
import { OpenSummary, openWords } from "./open-summary";
import { roleOfPieces } from "./role-of-pieces";

/** A panel shows so many at first; the table below has them all. */
const shownFirst = 8;

/** What still wants doing: who is not reached, how many live there, and where. */
export function UncoveredList(props: {
  readonly figure: Figure;
  readonly entry: IndicatorEntry;
  readonly here: FigureHere;
}) {
  const { figure, entry, here } = props;
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const open = openPieces(here);
  const judged = here.reach.some(({ covered }) => covered !== undefined);
  if (open.length === 0) return judged ? <p className="quiet">{t("figure.everythingCovered")}</p> : null;
  const bounds = boundsOfMost(open.flatMap(({ at }) => (at === undefined ? [] : [at])));
  const shown = all ? open : open.slice(0, shownFirst);
  return (
    <div className="uncovered">
      <OpenSummary open={open} words={openWords(judged, roleOfPieces(figure, entry))} />
      {bounds === null ? null : (
        <Button look="plain" size="small" onPress={() => zoomTo(bounds)}>
          <Crosshair aria-hidden="true" />
          {t("figure.zoomToUncovered")}
        </Button>
      )}
      <ul className="uncovered-list">
        {shown.map((piece) => (
          <OpenPiece key={piece.id} piece={piece} role={roleOfPieces(figure, entry)} />
        ))}
      </ul>
      {open.length > shownFirst ? (
        <TextButton onPress={() => setAll(!all)}>
          {all ? "−" : t("figure.more", { count: open.length - shownFirst })}
        </TextButton>
      ) : null}
    </div>
  );
}

function OpenPiece({ piece, role }: { readonly piece: Piece; readonly role: string | null }) {
  const { t } = useTranslation();
  const [, choose] = useView();
  const { quantity, integer } = useFormat();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const { byCode } = usePlace();
  const town = byCode.get(piece.place.slice(0, 9));
  const show = () => {
    if (role !== null) choose({ select: { role, id: piece.id } }, "push");
    if (piece.at !== undefined) zoomTo([...piece.at, ...piece.at]);
  };
  const facts = [
    town?.name,
    piece.areaSquareMetres === undefined ? null : quantity(piece.areaSquareMetres, "m2").text,
    piece.households === undefined
      ? null
      : t("figure.households", { count: piece.households, number: integer(piece.households) }),
    piece.people === undefined
      ? null
      : t("figure.people", { count: piece.people, number: integer(piece.people) }),
    piece.nearestMetres === undefined
      ? null
      : t("figure.nearest", { distance: quantity(piece.nearestMetres, "m").text }),
  ].filter((fact) => fact !== null && fact !== undefined);
  return (
    <li className="uncovered-item">
      <TextButton onPress={show}>{piece.name || piece.id}</TextButton>
      <span className="quiet small">{facts.join(" · ")}</span>
    </li>
  );
}
