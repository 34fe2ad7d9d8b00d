import { useEffect, useState } from "react";
import type { MapEngine } from "../../map/engine";
import type { MapProblem } from "../../map/map-problem";
import type { Candidate } from "../../map/picking";
import { useSiteConfig } from "../choice/site-config";
import { DistrictMap } from "../map/district-map";
import type { Spot } from "./use-position";

/** The tablet's map: a tap anywhere asks about that place, and the needle stands where the answer is about. */
export function TabletMap(props: {
  readonly spot: Spot | null;
  readonly onPick: (candidates: readonly Candidate[], at: readonly [lng: number, lat: number]) => void;
  readonly onProblem: (problem: MapProblem) => void;
}) {
  const { spot, onPick, onProblem } = props;
  const { basemap } = useSiteConfig();
  const [engine, setEngine] = useState<MapEngine | null>(null);
  useEffect(() => {
    engine?.select(spot === null ? null : { role: "place", id: "here", at: spot.at });
  }, [engine, spot]);
  return (
    <DistrictMap
      interactive
      textScale={1.15}
      basemap={basemap}
      onPick={onPick}
      onProblem={onProblem}
      onEngine={setEngine}
    />
  );
}
