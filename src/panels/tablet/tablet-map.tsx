import { useEffect, useRef, useState } from "react";
import type { MapEngine } from "../../map/engine";
import type { MapProblem } from "../../map/map-problem";
import type { Candidate } from "../../map/picking";
import { useSiteConfig } from "../choice/site-config";
import { DistrictMap } from "../map/district-map";
import type { Position } from "./use-position";

/** A finger that travels farther than this in one event drags the map. */
const dragPixels = 3;

/** The tablet's map: a tap asks about that place, the needle stands where the answer is about, and it goes along. */
export function TabletMap(props: {
  readonly position: Position;
  readonly onPick: (candidates: readonly Candidate[], at: readonly [lng: number, lat: number]) => void;
  readonly onProblem: (problem: MapProblem) => void;
}) {
  const { position, onPick, onProblem } = props;
  const { spot, following, stop } = position;
  const { basemap } = useSiteConfig();
  const [engine, setEngine] = useState<MapEngine | null>(null);
  useEffect(() => {
    engine?.select(spot === null ? null : { role: "place", id: "here", at: spot.at });
  }, [engine, spot]);
  useGoAlong(engine, position);
  return (
    <div
      className="tablet-map-hold"
      onPointerMove={({ buttons, movementX, movementY }) => {
        // Who drags the map wants to look elsewhere.
        if (following && buttons !== 0 && Math.abs(movementX) + Math.abs(movementY) > dragPixels) stop();
      }}
    >
      <DistrictMap
        interactive
        textScale={1.15}
        basemap={basemap}
        onPick={onPick}
        onProblem={onProblem}
        onEngine={setEngine}
      />
    </div>
  );
}

/** Keeps the device in the middle, at whatever zoom; the first look is the caller's. */
function useGoAlong(engine: MapEngine | null, { spot, following }: Position): void {
  const begun = useRef(false);
  useEffect(() => {
    if (!following || spot?.from !== "device") {
      begun.current = false;
      return;
    }
    if (begun.current && engine !== null)
      engine.camera.ease({ ...engine.camera.get(), lng: spot.at[0], lat: spot.at[1] });
    begun.current = true;
  }, [engine, spot, following]);
}
