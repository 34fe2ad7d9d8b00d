import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { create } from "zustand";
import { DataProvider, useData } from "../../data/queries/data-context";
import { districtQuery } from "../../data/queries/district-query";
import { districtKey, wholeKey } from "../../data/queries/keys";
import { useDistrict } from "../../data/queries/use-district";
import { useDistrictId } from "../choice/site-config";
import { rememberedScenario, rememberScenario } from "./remembered-scenario";
import { scenarioAddress, withScenarios } from "./scenario-jobs";
import { openScenarios, shownScenario, takeLinked, useScenarioStore } from "./scenario-store";

/** Whether what is on screen is the scenario that was chosen: the worker may need a moment. */
export const useScenarioArrival = create<{ readonly arrived: boolean }>(() => ({ arrived: true }));

/**
 * Everything below it speaks of the scenario on screen, or of the base: figures, lists, layers, searches. The change
 * is made when the district of the scenario is known, so that nothing is ever blank or of two minds.
 */
export function ScenarioData({ children }: { readonly children: ReactNode }) {
  const { jobs: plain, district } = useData();
  const jobs = withScenarios(plain);
  const id = useDistrictId();
  const client = useQueryClient();
  const shown = useScenarioStore(shownScenario);
  const isReady = useScenarioStore((state) => state.ready);
  const { data: base } = useDistrict();
  const [address, setAddress] = useState(district);
  const arrivedAt = useRef(address);
  arrivedAt.current = address;
  const target = scenarioAddress(district, shown);
  const baseKey = base?.stage === "all" ? wholeKey(base) : "";

  useEffect(() => {
    void openScenarios(id, rememberedScenario(id)).then(() => takeLinked(id));
  }, [id]);
  useEffect(() => {
    if (isReady) rememberScenario(id, shown?.id ?? null);
  }, [id, shown, isReady]);

  useEffect(() => {
    if (target === district) {
      setAddress(target);
      useScenarioArrival.setState({ arrived: true });
      return;
    }
    // Said before anything else: while the files are still read, what is on screen is the base.
    useScenarioArrival.setState({ arrived: arrivedAt.current === target });
    if (baseKey === "") return;
    let isCurrent = true;
    // Newer files of the base are newer files of every scenario over it.
    const known = client.getQueryState(districtKey(target));
    const stale =
      known !== undefined &&
      known.dataUpdatedAt < (client.getQueryState(districtKey(district))?.dataUpdatedAt ?? 0);
    client
      .fetchQuery({ ...districtQuery(jobs, target), ...(stale ? { staleTime: 0 } : {}) })
      .then(() => {
        client.setQueryData(["catalogue", target], client.getQueryData(["catalogue", district]));
        if (!isCurrent) return;
        setAddress(target);
        useScenarioArrival.setState({ arrived: true });
      })
      .catch((fault: unknown) => useScenarioStore.setState({ fault: String(fault) }));
    return () => {
      isCurrent = false;
    };
  }, [target, district, baseKey, client, jobs]);

  const spoken = address.split("#")[0] === district ? address : district;
  return (
    <DataProvider jobs={jobs} district={spoken}>
      {children}
    </DataProvider>
  );
}
