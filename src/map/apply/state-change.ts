import type { FeatureState } from "../../layers/layer-kind";
import type { MapPort } from "./map-port";

export type States = ReadonlyMap<string, FeatureState>;
const none: States = new Map();

/** Brings a source's feature-states from what is shown to what is wanted; other states, such as hover, stay. */
export function changeStates(
  port: MapPort,
  source: string,
  shown: States = none,
  wanted: States = none,
): void {
  if (shown === wanted) return;
  for (const [id, state] of wanted) {
    const before = shown.get(id);
    if (before !== undefined) dropMissing(port, source, id, before, state);
    if (before === undefined || Object.keys(state).some((key) => before[key] !== state[key]))
      port.setState(source, id, state);
  }
  for (const [id, state] of shown) if (!wanted.has(id)) dropMissing(port, source, id, state, {});
}

function dropMissing(port: MapPort, source: string, id: string, before: FeatureState, now: FeatureState) {
  for (const key of Object.keys(before)) if (!(key in now)) port.dropState(source, id, key);
}
