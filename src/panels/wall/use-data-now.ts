import { useNow } from "../../data/queries/use-ages";
import { useDistrict } from "../../data/queries/use-district";
import type { Role } from "../../model/role";

/** Whether a role is brought up to date by itself, by a stream or by looking again. */
export function useIsLive(role: Role): boolean {
  const { data: summary } = useDistrict();
  const layers = summary?.manifest.layers ?? [];
  return layers.some(
    (layer) => layer.role === role && (layer.stream !== undefined || layer.refreshSeconds !== undefined),
  );
}

/** The moment a role's data are to be judged by: now where they are live, else the moment the district speaks of. */
export function useDataNow(role: Role, everySeconds = 10): number {
  const { data: summary } = useDistrict();
  const nowMs = useNow(everySeconds);
  return useIsLive(role) ? nowMs : (summary?.asOfMs ?? 0);
}
