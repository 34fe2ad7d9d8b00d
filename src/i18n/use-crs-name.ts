import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Crs } from "../geo/crs/crs";

/** A known coordinate system in the reader's words: datum, width of strip, zone or central meridian. */
export function useCrsName(): (crs: Crs) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ datum: which, kind, strip }: Crs): string => {
      const datum = t(`systems.datum.${which}`);
      if (kind === "web-mercator") return t("systems.mercator");
      if (strip === undefined) return t("systems.degrees", { datum });
      const { zone, widthDegrees: width, centralMeridianDegrees: meridian } = strip;
      if (width === undefined) return t("systems.utm", { datum, zone: (meridian + 183) / 6 });
      return zone === undefined
        ? t("systems.meridian", { datum, width, meridian })
        : t("systems.zone", { datum, width, zone, meridian });
    },
    [t],
  );
}
