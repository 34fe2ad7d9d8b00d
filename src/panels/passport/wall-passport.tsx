import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { usePassport } from "../../data/queries/use-passport";
import { useLabels } from "../../i18n/use-labels";
import type { Passport } from "../../indicators/passport";
import { useProfiles } from "../choice/use-profiles";
import { type PassportSection, PassportSections, PassportValue } from "./passport-body";
import { useCopyOnWish } from "./use-copy-passport";
import { useWallPages } from "./use-wall-pages";
import { WallPieces } from "./wall-pieces";
import { WallRecompute } from "./wall-recompute";
import type { WallTurn } from "./wall-turn";
import "../figure/figure-panel.css";
import "./passport.css";
import "./wall-passport.css";

interface Turning {
  readonly turn: WallTurn;
  /** Hears how many pages the passport has on this screen. */
  readonly onPages: (pages: number) => void;
}

/** The whole passport of a figure of the wall, legible from eight metres: set in columns, turned page by page. */
export function WallPassport({ indicator, ...turning }: Turning & { readonly indicator: string }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const profile = useProfiles()[indicator];
  const { data: passport, error } = usePassport({
    indicator,
    ...(profile === undefined ? {} : { profile }),
  });
  return (
    <div className="wall-passport">
      <h2>
        {t("passportPanel.title")} · {labels.indicator(indicator)}
      </h2>
      {error !== null ? (
        <p role="alert">
          {t("passportPanel.failed")} · {error.message}
        </p>
      ) : passport === undefined ? (
        <p className="wall-note">{t("passportPanel.writing")}</p>
      ) : (
        <Pages passport={passport} {...turning} />
      )}
    </div>
  );
}

const Plain: PassportSection = ({ title, children }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
);

function Pages({ passport, turn, onPages }: Turning & { readonly passport: Passport }) {
  const { t } = useTranslation();
  const { box, page, pages } = useWallPages(turn.page, onPages);
  const said = useCopyOnWish(passport, turn.copy);
  const isLast = page === pages - 1;
  return (
    <>
      <div className="wall-passport-window">
        <div ref={box} className="wall-passport-columns" style={{ "--page": page } as CSSProperties}>
          <PassportValue passport={passport} />
          <PassportSections passport={passport} section={Plain} />
          <WallPieces passport={passport} />
          <WallRecompute passport={passport} again={turn.again} reached={isLast} />
        </div>
      </div>
      <footer className="wall-note wall-passport-foot">
        <strong>{t("passportPanel.wall.page", { page: page + 1, pages })}</strong>
        <span>{t(isLast ? "passportPanel.wall.lastPage" : "passportPanel.wall.nextPage")}</span>
        <span>{t("passportPanel.wall.keys")}</span>
        <strong role="status">{said}</strong>
      </footer>
    </>
  );
}
