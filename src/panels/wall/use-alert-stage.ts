import { useEffect, useEffectEvent } from "react";
import type { Alert } from "../../scenes/alerts";
import { useView } from "../../state/use-view";
import type { Description } from "../../workers/description";
import { useAlarm, useAlerts } from "./use-alerts";
import { useWallZoom } from "./use-wall-height";
import { useAlertSubject } from "./wall-alert";

/** What is drawn around an alert: where one is, who watches, and what is open near by. */
const layers = ["hillshade", "rivers", "roads", "county", "towns", "grids", "posts", "teams", "findings"];

/**
 * The alert on the stage, and the map at its place. `hold` is true as long as the tour has to wait; on screens that
 * keep step by the clock nothing waits, and the alert is told beside the scene.
 */
export function useAlertStage(keepPicture: () => Promise<void>): {
  readonly alert: Alert | null;
  readonly subject: Description | null;
  readonly hold: boolean;
} {
  const alert = useAlerts();
  useAlarm(alert);
  const subject = useAlertSubject(alert);
  const [{ wall }, choose] = useView();
  const moves = wall === null;
  const { role, id } = subject ?? {};
  const [lng, lat] = subject?.at ?? [];
  const nearer = useWallZoom();
  const keep = useEffectEvent(keepPicture);
  useEffect(() => {
    if (!moves || role === undefined || id === undefined || lng === undefined || lat === undefined) return;
    let current = true;
    void keep().then(() => {
      if (!current) return;
      choose({
        camera: { lng, lat, zoom: 13.2 + nearer, bearing: 0, pitch: 0 },
        layers,
        select: { role, id },
        indicator: "none",
        place: null,
        play: null,
      });
    });
    return () => {
      current = false;
    };
  }, [moves, role, id, lng, lat, nearer, choose]);
  return { alert, subject, hold: alert !== null };
}
