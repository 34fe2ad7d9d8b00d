import { useCallback, useState } from "react";
import type { ReplayState } from "../../map/deck/replay";
import type { MapEngine } from "../../map/engine";
import type { MapProblem } from "../../map/map-problem";
import type { Candidate } from "../../map/picking";
import { useView } from "../../state/use-view";
import { AdviceOnMap } from "../advice/advice-on-map";
import { useSiteConfig } from "../choice/site-config";
import { Legend } from "../legend/legend";
import { DistrictMap } from "./district-map";
import { MapProblems } from "./map-problems";
import { nextCandidate } from "./next-candidate";
import { usePickTaker } from "./pick-taker";
import { ReplayBar } from "./replay-bar";
import "./map-stage.css";

/** The map with what lies in its margins: legend, replay, and what went wrong while the rest goes on. */
export function MapStage() {
  const [{ select }, choose] = useView();
  const { basemap } = useSiteConfig();
  const [problems, setProblems] = useState<readonly MapProblem[]>([]);
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const [replay, setReplay] = useState<ReplayState | null>(null);
  const onPick = useCallback(
    (candidates: readonly Candidate[], at: readonly [lng: number, lat: number]) => {
      const { take } = usePickTaker.getState();
      if (take !== null) return take(at);
      const next = nextCandidate(candidates, select);
      choose({ select: next, aside: next === null ? null : "selection" }, "push");
    },
    [select, choose],
  );
  const onProblem = useCallback((problem: MapProblem) => {
    setProblems((known) => [
      ...known.filter(({ code, kind }) => code !== problem.code || kind !== problem.kind),
      problem,
    ]);
  }, []);
  return (
    <div className="map-stage">
      <DistrictMap
        interactive
        basemap={basemap}
        onPick={onPick}
        onProblem={onProblem}
        onReplay={setReplay}
        onEngine={setEngine}
      />
      <div className="map-stage-legend">
        <Legend />
      </div>
      <AdviceOnMap engine={engine} />
      <ReplayBar engine={engine} state={replay} />
      <MapProblems problems={problems} onClose={() => setProblems([])} />
    </div>
  );
}
