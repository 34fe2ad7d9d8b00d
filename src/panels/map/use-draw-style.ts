import { useMemo } from "react";
import { deskScale, type MapScale } from "../../layers/layer-kind";
import type { ThemeName } from "../../state/choice";
import { useView } from "../../state/use-view";
import type { FigureChoice } from "../../workers/job-map";
import { useIndicator } from "../choice/use-indicator";
import { useLook } from "../choice/use-look";

/** What all layers are drawn by, but for their own opacity. */
export interface MapStyle extends MapScale {
  readonly theme: ThemeName;
  readonly locale: "zh-CN" | "en";
  readonly figure: FigureChoice | null;
  readonly year: number | null;
  readonly place: string | null;
}

export function useMapStyle(scale = deskScale): MapStyle {
  const { theme, locale } = useLook();
  const { choice } = useIndicator();
  const [{ year, place }] = useView();
  return useMemo(
    () => ({ theme, locale, figure: choice, year, place, ...scale }),
    [theme, locale, choice, year, place, scale],
  );
}
