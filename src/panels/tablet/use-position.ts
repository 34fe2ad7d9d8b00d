import { useCallback, useState } from "react";

export type NoPosition = "insecure" | "unsupported" | "denied" | "unavailable";

/** Where the reader stands or tapped. */
export interface Spot {
  readonly at: readonly [lng: number, lat: number];
  readonly from: "tap" | "device";
}

export interface Position {
  readonly spot: Spot | null;
  readonly locating: boolean;
  readonly problem: NoPosition | null;
  readonly tap: (at: readonly [lng: number, lat: number]) => void;
  readonly locate: (found: (at: readonly [lng: number, lat: number]) => void) => void;
}

const problemOf = ({ code, PERMISSION_DENIED }: GeolocationPositionError): NoPosition =>
  code === PERMISSION_DENIED ? "denied" : "unavailable";

/**
 * The place in question: a tap, or the device's own position, which never leaves the device. On a plain http intranet a
 * browser gives no position; that is said, and tapping goes on working.
 */
export function usePosition(): Position {
  const [spot, setSpot] = useState<Spot | null>(null);
  const [locating, setLocating] = useState(false);
  const [problem, setProblem] = useState<NoPosition | null>(null);
  const tap = useCallback((at: Spot["at"]) => {
    setProblem(null);
    setSpot({ at, from: "tap" });
  }, []);
  const locate = useCallback((found: (at: Spot["at"]) => void) => {
    if (!window.isSecureContext) return setProblem("insecure");
    if (!("geolocation" in navigator)) return setProblem("unsupported");
    setLocating(true);
    setProblem(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const at = [coords.longitude, coords.latitude] as const;
        setLocating(false);
        setSpot({ at, from: "device" });
        found(at);
      },
      (error) => {
        setLocating(false);
        setProblem(problemOf(error));
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 },
    );
  }, []);
  return { spot, locating, problem, tap, locate };
}
