import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Piece } from "../../indicators/indicator";
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
  const pieces = useMemo(
    () => weightiestFirst(passport.pieces.list, place?.code ?? ""),
    [passport, place?.code],
  );
  const towns = children.flatMap(({ code, name }) => {
    const summary = passport.byPlace.list[code];
    return summary === undefined ? [] : [{ name, ...summary }];
  });
  const count = pieces.length;
  return (
    <>
      {towns.length === 0 ? null : (
        <Disclosure title={t("passportPanel.byTown")} open={false}>
          <ul className="passport-pieces">
            {towns.map((town) => (
              <SumRow key={town.name} passport={passport} {...town} />
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
            <PieceRow key={key} passport={passport} piece={piece} />
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

function PieceRow({ passport, piece }: { readonly passport: Passport; readonly piece: Piece }) {
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const { byCode } = usePlace();
  const { id, name, at, numerator, denominator } = piece;
  const value = denominator > 0 ? numerator / denominator : null;
  const town = byCode.get(piece.place.slice(0, 9))?.name ?? "";
  return (
    <SumRow
      passport={passport}
      name={[name || id, town].filter((part) => part !== "").join(" · ")}
      value={value}
      numerator={numerator}
      denominator={denominator}
      {...(at === undefined ? {} : { onChoose: () => zoomTo([...at, ...at]) })}
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
