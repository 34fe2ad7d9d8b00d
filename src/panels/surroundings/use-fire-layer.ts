import { useEffect } from "react";
import { drawFire } from "../../layers/fire-point/fire-point";
import type { FirePoint } from "../../state/choice";
import type { Surroundings } from "../../workers/audit/audit-jobs";
import { useLook } from "../choice/use-look";
import { showExtraLayer } from "../map/extra-layers";

const kind = "fire-point";

/** Marks the fire and the nearest of each kind on the map as long as its surroundings are looked at. */
export function useFireLayer(fire: FirePoint | null, around: Surroundings | undefined): void {
  const { theme } = useLook();
  useEffect(() => {
    if (fire === null) return showExtraLayer(kind, null);
    const { lng, lat, radiusMetres } = fire;
    const near = Object.values(around?.posts ?? {}).flatMap((posts) => (posts[0] ? [posts[0].at] : []));
    showExtraLayer(kind, { ...drawFire({ lng, lat, radiusMetres, near }, theme), kind, picks: null });
  }, [fire, around, theme]);
  useEffect(() => () => showExtraLayer(kind, null), []);
}
