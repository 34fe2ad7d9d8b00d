import { useTranslation } from "react-i18next";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";

/** The edition an inspection of 2022 went by; the newer one is chosen in the panel. */
const firstCard = "gb-t-37342-2019";

/** Opens the national forest city's score card. */
export function ScoreCardButton() {
  const { t } = useTranslation();
  const [, choose] = useView();
  return (
    <p>
      <Button
        size="small"
        onPress={() => choose({ card: firstCard, indicator: null, aside: "figure", sheet: null }, "push")}
      >
        {t("audit.scoreCard.open")}
      </Button>
    </p>
  );
}
