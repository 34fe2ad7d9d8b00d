import type { Polygon } from "geojson";
import { takePicks } from "../map/pick-taker";
import { editDraft, useAdviceStore } from "./advice-store";

const { getState, setState } = useAdviceStore;

/** From now on presses on the map drop candidates, or corners of a forbidden zone. */
export function startPicking(what: "points" | "zone"): void {
  setState({ picking: what, corners: [] });
  takePicks((at) => {
    if (what === "zone") return setState(({ corners }) => ({ corners: [...corners, at] }));
    const { candidates } = getState().draft;
    const before = candidates.from === "points" ? candidates.points : [];
    editDraft({ candidates: { from: "points", points: [...before, at] } });
  });
}

/** Presses select again; a zone of less than three corners is dropped. */
export function stopPicking(): void {
  takePicks(null);
  setState({ picking: null, corners: [] });
}

/** One corner back. */
export const undoCorner = (): void => setState(({ corners }) => ({ corners: corners.slice(0, -1) }));

/** Closes the zone being drawn and takes it into the question. */
export function closeZone(): void {
  const { corners, draft } = getState();
  const [first] = corners;
  if (first !== undefined && corners.length >= 3) {
    const ring = [...corners, first].map((corner) => [...corner]);
    const zone: Polygon = { type: "Polygon", coordinates: [ring] };
    editDraft({ zones: [...draft.zones, zone] });
  }
  stopPicking();
}
