import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useWallPassport } from "../passport/use-wall-passport";
import { useWallFigures } from "./use-wall-figures";
import "./wall-audit.css";

const WallPassport = lazy(() =>
  import("../passport/wall-passport").then(({ WallPassport }) => ({ default: WallPassport })),
);

/** The passport somebody asked for, over the map, beside the figure it speaks of; nothing as long as nobody did. */
export function WallAudit() {
  const { t } = useTranslation();
  const { passports } = useWallFigures();
  const { open, turn, onPages } = useWallPassport(passports);
  if (open === null) return null;
  return (
    <section className="wall-audit" aria-label={t("passportPanel.title")}>
      <Suspense fallback={<p className="wall-note">{t("passportPanel.writing")}</p>}>
        <WallPassport key={open} indicator={open} turn={turn} onPages={onPages} />
      </Suspense>
    </section>
  );
}
