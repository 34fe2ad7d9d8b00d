import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { download } from "../../ui/download";
import { useLegendStore } from "../legend/legend-store";
import { useMapHandle } from "../map/use-map-handle";
import { usePictureTitle } from "./use-picture-title";
import { useProvenance } from "./use-provenance";

/** Saves the map as it stands with title, legend and the strip of provenance under it. */
export function useMapPicture(): () => Promise<void> {
  const { t } = useTranslation();
  const { data: summary } = useDistrict();
  const capture = useMapHandle((map) => map.capture);
  const provenance = useProvenance();
  const title = usePictureTitle();
  return useCallback(async () => {
    const map = await capture();
    if (map === null) throw new Error(t("shell.error.map"));
    const { paintPicture } = await import("./paint-picture");
    const picture = await paintPicture({
      map,
      title: title(),
      legend: Object.values(useLegendStore.getState()),
      notes: provenance(),
    });
    download(`${summary?.manifest.id ?? "jingluo"}-${title()}.png`, picture, "image/png");
  }, [capture, provenance, title, summary, t]);
}
