import { useEffect } from "react";
import { useDescription } from "../../data/queries/use-description";
import { useProfiles } from "../choice/use-profiles";
import { selectedFeature } from "../selection/selected-feature";
import { useFollow } from "./use-follow";
import { useMapHandle } from "./use-map-handle";

/** Moves the map to what was chosen from a list, once its place is known. Draws nothing. */
export function FollowSelection() {
  const wanted = useFollow((state) => state.wanted);
  const done = useFollow((state) => state.done);
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const { data } = useDescription(selectedFeature(wanted), useProfiles());
  useEffect(() => {
    if (wanted === null || data === undefined) return;
    if (data !== null && data.id === wanted.id) zoomTo(data.bounds);
    done();
  }, [wanted, data, zoomTo, done]);
  return null;
}
