import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { MapWords } from "../../map/furniture";

/** What the map itself says, in the reader's language. */
export function useMapWords(): MapWords {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      label: t("layers.map.label"),
      zoomIn: t("layers.map.zoomIn"),
      zoomOut: t("layers.map.zoomOut"),
      north: t("layers.map.north"),
      metres: (value: number) => t("layers.map.metres", { value }),
      kilometres: (value: number) => t("layers.map.kilometres", { value }),
    }),
    [t],
  );
}
