import { useTranslation } from "react-i18next";
import type { Passport } from "../../indicators/passport";
import { usePlace } from "../choice/use-place";
import { PieceRow, TownRow, townsOf, weightiestFirst } from "./passport-pieces";

/** As many as two columns hold; all of them are in the file, under the digest. */
const shownPieces = 40;

/** What makes the figure up: every place one level down, and the weightiest of its parts. */
export function WallPieces({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const { place, children } = usePlace();
  const pieces = weightiestFirst(passport.pieces.list, place?.code ?? "");
  const towns = townsOf(passport, children);
  const rest = pieces.length - shownPieces;
  return (
    <>
      {towns.length === 0 ? null : (
        <section>
          <h3>{t("passportPanel.byTown")}</h3>
          <ul className="passport-pieces">
            {towns.map((town) => (
              <TownRow key={town.code} passport={passport} town={town} />
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>
          {t(place === null ? "passportPanel.pieces" : "passportPanel.piecesHere", { count: pieces.length })}
        </h3>
        <ul className="passport-pieces">
          {pieces.slice(0, shownPieces).map(({ piece, key }) => (
            <PieceRow key={key} passport={passport} piece={piece} />
          ))}
        </ul>
        {rest > 0 ? <p>{t("passportPanel.wall.morePieces", { count: rest })}</p> : null}
        <p className="passport-hash">{t("passportPanel.digest", { digest: passport.pieces.digest })}</p>
      </section>
    </>
  );
}
