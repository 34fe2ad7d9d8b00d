import { create } from "zustand";
import { useSiteConfig } from "../choice/site-config";

const useTiles = create<{ readonly shown: boolean }>(() => ({ shown: false }));

/** Told by the map: whether tiles from elsewhere are on the screen now. */
export const tellTiles = (shown: boolean) => useTiles.setState({ shown });

/** What must be said of the tiles on the screen, while they are; nothing of the embedded basemap. */
export function useShownBasemap(): { readonly approval: string | null; readonly attribution: string | null } {
  const { basemap } = useSiteConfig();
  const { shown } = useTiles();
  if (!shown || basemap === null) return { approval: null, attribution: null };
  return { approval: basemap.mapApproval ?? null, attribution: basemap.attribution ?? null };
}
