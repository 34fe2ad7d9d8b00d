import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view";
import { useWallFigures } from "./use-wall-figures";
import { WallFigure } from "./wall-figure";

/** The scene's own figure, then the county's headlines. */
export function WallFigures() {
  const { t } = useTranslation();
  const [{ place }] = useView();
  const { shown, waiting } = useWallFigures();
  if (waiting) return <p className="wall-note">{t("wall.waiting")}</p>;
  return shown.map((figure, i) => (
    <WallFigure key={figure.indicator} figure={figure} place={place} lead={i === 0} />
  ));
}
