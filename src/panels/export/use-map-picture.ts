import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { download } from "../../ui/download";
import { useLegendStore } from "../legend/legend-store";
import { useMapHandle } from "../map/use-map-handle";
import { useMapWords } from "../map/use-map-words";
import { useFigureNote } from "./use-figure-note";
import { usePictureTitle } from "./use-picture-title";
import { usePrint } from "./use-print";
import { useProvenance } from "./use-provenance";

/** Takes the map as it stands: as a file with title, legend and provenance, or onto the sheet to be printed. */
export function useMapPicture() {
  const { t } = useTranslation();
  const { data: summary } = useDistrict();
  const provenance = useProvenance();
  const title = usePictureTitle();
  const figureNote = useFigureNote();
  const words = useMapWords();
  const show = usePrint((state) => state.show);

  const paint = useCallback(
    async (dressed: boolean): Promise<Blob> => {
      const map = await useMapHandle.getState().capture();
      if (map === null) throw new Error(t("shell.error.map"));
      const { paintPicture } = await import("./paint-picture");
      return paintPicture({
        map,
        title: dressed ? title() : "",
        legend: dressed ? Object.values(useLegendStore.getState()) : [],
        notes: dressed ? [...provenance(), ...(await figureNote())] : [],
        lineTag: t("panels.legend.lineTag"),
        length: (metres) => (metres >= 1000 ? words.kilometres(metres / 1000) : words.metres(metres)),
      });
    },
    [t, title, provenance, figureNote, words],
  );

  const save = useCallback(async () => {
    const name = [summary?.manifest.id ?? "jingluo", ...title().split(" · ")].join("-");
    download(`${name}.png`, await paint(true), "image/png");
  }, [paint, title, summary]);

  const print = useCallback(async () => {
    try {
      show(await paint(false), await figureNote());
    } catch {
      // Without a picture the sheet would be empty: the page itself is printed.
      window.print();
    }
  }, [paint, show, figureNote]);

  return { save, print };
}
