import { useCallback } from "react";
import { useLabels } from "../../i18n/use-labels";
import { useIndicator } from "../choice/use-indicator";
import { usePlace } from "../choice/use-place";

/** What a picture of the view is called: the place, and the figure that colours it. */
export function usePictureTitle(): () => string {
  const labels = useLabels();
  const { path } = usePlace();
  const { entry } = useIndicator();
  return useCallback(() => {
    const place = path.at(-1)?.name ?? "";
    return [place, entry === null ? "" : labels.indicator(entry.id)]
      .filter((part) => part !== "")
      .join(" · ");
  }, [labels, path, entry]);
}
