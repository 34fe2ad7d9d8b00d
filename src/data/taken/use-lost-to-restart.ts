import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { DistrictSummary } from "../../workers/district-summary";
import type { OwnLayerState } from "../../workers/own-jobs";
import { useData } from "../queries/data-context";
import { districtKey } from "../queries/keys";
import { useDistrict } from "../queries/use-district";
import { useHealth } from "../queries/use-health";
import { groundOf, showSummary } from "./new-summary";

/**
 * Layers the browser would not keep live in the worker alone. When that dies they are gone with it: the district is
 * asked for anew, so that no figure seems to rest on them any more, and they are named. Once per page.
 */
export function useLostToRestart(): { readonly lost: readonly OwnLayerState[]; forget(): void } {
  const district = groundOf(useData().district);
  const client = useQueryClient();
  const { data: summary } = useDistrict();
  const { restarts } = useHealth();
  const [lost, setLost] = useState<readonly OwnLayerState[]>([]);
  const onlyHere = useRef<readonly OwnLayerState[]>([]);
  useEffect(() => {
    onlyHere.current = summary?.own.filter(({ kept }) => kept.place === "page") ?? [];
  }, [summary]);
  useEffect(() => {
    const before = onlyHere.current;
    if (restarts === 0 || before.length === 0) return;
    const queryKey = districtKey(district);
    void client.refetchQueries({ queryKey }).then(() => {
      const now = client.getQueryData<DistrictSummary>(queryKey);
      if (now === undefined) return;
      setLost(before.filter(({ id }) => !now.own.some((layer) => layer.id === id)));
      showSummary(client, district, now);
    });
  }, [restarts, client, district]);
  return { lost, forget: () => setLost([]) };
}
