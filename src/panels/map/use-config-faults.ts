import { useEffect } from "react";
import type { MapProblem } from "../../map/map-problem";
import { useSiteConfig } from "../choice/site-config";

/** Tells once which of the administrator's settings cannot be read; they count as not written. */
export function useConfigFaults(onProblem: (problem: MapProblem) => void): void {
  const { faults } = useSiteConfig();
  useEffect(() => {
    if (faults.length > 0) onProblem({ code: "config-damaged", detail: faults.join(" · ") });
  }, [faults, onProblem]);
}
