import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Piece, Summary } from "../../indicators/indicator";
import type { Passport } from "../../indicators/passport";
import { writtenValue } from "../../indicators/written-value";
import { Disclosure } from "../../ui/disclosure";
import { TextButton } from "../../ui/text-button";
import { usePlace } from "../choice/use-place";
import { useMapHandle } from "../map/use-map-handle";
import { usePassportWords } from "./use-passport-words";

const shownFirst = 10;
const more = 100;

/** What makes the figure up: the places one level down, which add up to it, and its single pieces, the weightiest first. */
export function PassportPieces({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const { place, children } = usePlace();
  const [shown, setShown] = useState(shownFirst);
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const pieces = useMemo(
    () => weightiestFirst(passport.pieces.list, place?.code ?? ""),
    [passport, place?.code],
  );
  const towns = townsOf(passport, children);
  const count = pieces.length;
  return (
    <>
      {towns.length === 0 ? null : (
        <Disclosure title={t("passportPanel.byTown")} open={false}>
          <ul className="passport-pieces">
            {towns.map((town) => (
              <TownRow key={town.code} passport={passport} town={town} />
            ))}
          </ul>
        </Disclosure>
      )}
      <Disclosure
        title={t(place === null ? "passportPanel.pieces" : "passportPanel.piecesHere", { count })}
        open={false}
      >
        <ul className="passport-pieces">
          {pieces.slice(0, shown).map(({ piece, key }) => (
            <PieceRow key={key} passport={passport} piece={piece} zoomTo={zoomTo} />
          ))}
        </ul>
        {count > shown ? (
          <TextButton onPress={() => setShown(shown + more)}>
            {t("figure.more", { count: count - shown })}
          </TextButton>
        ) : null}
        <p className="quiet small passport-hash">
          {t("passportPanel.digest", { digest: passport.pieces.digest })}
        </p>
      </Disclosure>
    </>
  );
}

interface Town extends Summary {
  readonly code: string;
  readonly name: string;
}

/** The figure's values one level down, in the order of the places. */
export function townsOf(
  { byPlace }: Passport,
  places: readonly { readonly code: string; readonly name: string }[],
): readonly Town[] {
  return places.flatMap(({ code, name }) => {
    const summary = byPlace.list[code];
    return summary === undefined ? [] : [{ code, name, ...summary }];
  });
}

export function TownRow({ passport, town }: { readonly passport: Passport; readonly town: Town }) {
  const { name, value, numerator, denominator } = town;
  return (
    <SumRow passport={passport} name={name} value={value} numerator={numerator} denominator={denominator} />
  );
}

/** Those lying in the place, what weighs most in the sum first; equals stay in the order of the data. */
export function weightiestFirst(pieces: readonly Piece[], place: string): readonly KeyedPiece[] {
  const weight = ({ numerator, denominator }: Piece) => Math.max(Math.abs(numerator), Math.abs(denominator));
  return pieces
    .map((piece, index) => ({ piece, key: `${index} ${piece.id}` }))
    .filter(({ piece }) => piece.place.startsWith(place))
    .sort((a, b) => weight(b.piece) - weight(a.piece));
}

/** Data may name two things alike: the key tells them apart. */
interface KeyedPiece {
  readonly piece: Piece;
  readonly key: string;
}

/** A part by its name, its town and its number: names repeat. Without `zoomTo` it is only read. */
export function PieceRow(props: {
  readonly passport: Passport;
  readonly piece: Piece;
  readonly zoomTo?: (bounds: [number, number, number, number]) => void;
}) {
  const { passport, piece, zoomTo } = props;
  const { byCode } = usePlace();
  const { id, name, at, numerator, denominator } = piece;
  const value = denominator > 0 ? numerator / denominator : null;
  const town = byCode.get(piece.place.slice(0, 9))?.name ?? "";
  return (
    <SumRow
      passport={passport}
      name={[name, town, id].filter((part) => part !== "").join(" · ")}
      value={value}
      numerator={numerator}
      denominator={denominator}
      {...(at === undefined || zoomTo === undefined ? {} : { onChoose: () => zoomTo([...at, ...at]) })}
    />
  );
}

function SumRow(props: {
  readonly passport: Passport;
  readonly name: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly onChoose?: () => void;
}) {
  const { passport, name, value, numerator, denominator, onChoose } = props;
  const { t } = useTranslation();
  const { vocabulary } = usePassportWords();
  const { locale, passport: words } = vocabulary;
  const plain = (amount: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(amount);
  const sum = { numerator: plain(numerator), denominator: plain(denominator) };
  return (
    <li>
      {onChoose === undefined ? <span>{name}</span> : <TextButton onPress={onChoose}>{name}</TextButton>}
      <span className="quiet small">
        {t("passportPanel.sum", sum)}
        {value === null ? "" : ` = ${writtenValue(value, passport.unit, locale, words.units)}`}
      </span>
    </li>
  );
}
