import { useEffect, useRef, useState } from "react";
import { deskScale, type MapScale } from "../../layers/layer-kind";
import type { MapEngine } from "../../map/engine";
import type { MapProblem } from "../../map/map-problem";
import type { Candidate } from "../../map/picking";
import { useSiteConfig } from "../choice/site-config";
import { DistrictMap } from "../map/district-map";
import type { Position } from "./use-position";

const scale: MapScale = { ...deskScale, textScale: 1.15 };

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
        scale={scale}
        basemap={basemap}
        onPick={onPick}
        onProblem={onProblem}
        onEngine={setEngine}
      />
    </div>
  );
}

/** Degrees around the device at the first look: streets and names are to be read. */
const around = { lng: 0.01, lat: 0.008 } as const;

/** A device is surer of its place from second to second; so long each is a first look, whatever the camera was on its way to. */
const firstLookMs = 3000;

/** Goes to the device, then keeps it in the middle at whatever zoom. */
function useGoAlong(engine: MapEngine | null, { spot, following }: Position): void {
  const begunMs = useRef<number | null>(null);
  useEffect(() => {
    if (!following || spot?.from !== "device") {
      begunMs.current = null;
      return;
    }
    if (engine === null) return;
    const nowMs = performance.now();
    begunMs.current ??= nowMs;
    const [lng, lat] = spot.at;
    if (nowMs - begunMs.current < firstLookMs)
      engine.camera.fit([lng - around.lng, lat - around.lat, lng + around.lng, lat + around.lat]);
    else engine.camera.ease({ ...engine.camera.get(), lng, lat });
  }, [engine, spot, following]);
}
