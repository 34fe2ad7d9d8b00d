import { PanelBottom, PanelLeft, PanelRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeskPanel } from "../../state/choice";
import { Button } from "../../ui/button";
import { useFold } from "../choice/use-fold";

const signs = { figures: PanelLeft, aside: PanelRight, table: PanelBottom } as const;
const show = { figures: "showFigures", aside: "showAside", table: "showTable" } as const;

/** Folds a panel away to give the map its room, and brings it back. */
export function FoldButton({ panel }: { readonly panel: DeskPanel }) {
  const { t } = useTranslation();
  const { folded, toggle } = useFold();
  const isFolded = folded(panel);
  const Sign = signs[panel];
  return (
    <Button
      look="quiet"
      size="small"
      className={`fold-${panel}`}
      label={t(`shell.fold.${isFolded ? show[panel] : panel}`)}
      expanded={!isFolded}
      onPress={() => toggle(panel)}
    >
      <Sign aria-hidden="true" />
    </Button>
  );
}
