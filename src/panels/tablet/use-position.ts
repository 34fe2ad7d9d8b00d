import { useCallback, useEffect, useRef, useState } from "react";

export type NoPosition = "insecure" | "unsupported" | "denied" | "unavailable";

type Place = readonly [lng: number, lat: number];

/** Where the reader stands or tapped. */
export interface Spot {
  readonly at: Place;
  readonly from: "tap" | "device";
  /** How far the device may be wrong; null for a tap. */
  readonly accuracyMetres: number | null;
}

export interface Position {
  readonly spot: Spot | null;
  readonly locating: boolean;
  /** The spot moves with the device, and the map with it. */
  readonly following: boolean;
  readonly problem: NoPosition | null;
  readonly tap: (at: Place) => void;
  /** Begins to follow the device. */
  readonly follow: () => void;
  readonly stop: () => void;
}

const problemOf = ({ code, PERMISSION_DENIED }: GeolocationPositionError): NoPosition =>
  code === PERMISSION_DENIED ? "denied" : "unavailable";

/** Degrees within which a device that lies still wanders, about 5 m. */
const stillDegrees = 5e-5;
const isStill = (a: Place, b: Place) =>
  Math.abs(a[0] - b[0]) < stillDegrees && Math.abs(a[1] - b[1]) < stillDegrees;

const spotOf = ({ coords: { longitude, latitude, accuracy } }: GeolocationPosition): Spot => ({
  at: [longitude, latitude],
  from: "device",
  accuracyMetres: accuracy,
});

/** Why this page gets no position from any device; null where it may ask. */
function refusal(): NoPosition | null {
  if (!window.isSecureContext) return "insecure";
  return "geolocation" in navigator ? null : "unsupported";
}

/**
 * The place in question: a tap, or the device's own position, which never leaves the device. On a plain http intranet a
 * browser gives no position; that is said, and tapping goes on working.
 */
export function usePosition(): Position {
  const [spot, setSpot] = useState<Spot | null>(null);
  const [locating, setLocating] = useState(false);
  const [following, setFollowing] = useState(false);
  const [problem, setProblem] = useState<NoPosition | null>(null);
  const watch = useRef<number | null>(null);
  const stop = useCallback(() => {
    if (watch.current !== null) navigator.geolocation.clearWatch(watch.current);
    watch.current = null;
    setLocating(false);
    setFollowing(false);
  }, []);
  useEffect(() => stop, [stop]);
  const tap = useCallback(
    (at: Place) => {
      stop();
      setProblem(null);
      setSpot({ at, from: "tap", accuracyMetres: null });
    },
    [stop],
  );
  const follow = useCallback(() => {
    stop();
    const refused = refusal();
    setProblem(refused);
    if (refused !== null) return;
    setLocating(true);
    let first = true;
    watch.current = navigator.geolocation.watchPosition(
      (position) => {
        const next = spotOf(position);
        setLocating(false);
        setFollowing(true);
        setProblem(null);
        setSpot((now) => (now?.from === "device" && isStill(now.at, next.at) ? now : next));
        first = false;
      },
      (error) => {
        setProblem(problemOf(error));
        // A lost signal may come back; a refusal does not.
        if (error.code === error.PERMISSION_DENIED || first) stop();
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 },
    );
  }, [stop]);
  return { spot, locating, following, problem, tap, follow, stop };
}
