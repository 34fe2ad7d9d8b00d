import { useTranslation } from "react-i18next";
import { useFigures } from "../../data/queries/use-figure";
import { useView } from "../../state/use-view";
import { useIndicator } from "../choice/use-indicator";
import { useProfiles } from "../choice/use-profiles";
import { usePassportKey } from "../passport/use-passport-key";
import { WallPassport } from "../passport/wall-passport";
import { WallFigure } from "./wall-figure";

/** What a command centre wants to see whatever the scene is about. */
const headlines = ["park-coverage", "forest-cover", "entrance-guard", "finding-on-time"];

/** More than four figures at once are none. */
const most = 4;

/** The scene's own figure, then the county's headlines. */
export function WallFigures() {
  const { t } = useTranslation();
  const [{ place }] = useView();
  const { entry } = useIndicator();
  const { soFar: figures } = useFigures(useProfiles());
  const order = [...new Set([...(entry === null ? [] : [entry.id]), ...headlines])].slice(0, most);
  const shown = order.flatMap((id) => figures.find(({ indicator }) => indicator === id) ?? []);
  const opened = usePassportKey(shown.length);
  if (figures.length === 0) return <p className="wall-note">{t("wall.waiting")}</p>;
  const asked = opened === null ? undefined : shown[opened];
  if (asked !== undefined)
    return (
      <WallPassport
        key={asked.indicator}
        figure={asked}
        hint={t(
          shown[(opened ?? 0) + 1] === undefined ? "passportPanel.wall.close" : "passportPanel.wall.next",
        )}
      />
    );
  return shown.map((figure, i) => (
    <WallFigure key={figure.indicator} figure={figure} place={place} lead={i === 0} />
  ));
}
