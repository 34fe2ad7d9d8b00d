import { useCallback } from "react";
import type { Prescription } from "../../data/doctor/prescription";
import type { HeightsReport, LayerReport } from "../../data/doctor/report";
import { useTakeLayer } from "../../data/taken/take-layer";
import { currentDoctor } from "./consult";
import { type Taken, useDoctorStore } from "./doctor-store";
import { takenHeights, takenLayer } from "./taken-of";
import { useBaseDistrict } from "./use-base-district";

const set = useDoctorStore.setState;

/** Takes a cured layer into the district on the page. */
export function useTake() {
  const district = useBaseDistrict();
  const takeLayer = useTakeLayer();
  return useCallback(
    (layer: LayerReport, prescription: Prescription) =>
      telling(layer.key, layer.file, async () => {
        const cured = await currentDoctor().ask((surface) => surface.take(layer.key, prescription));
        const { features } = cured;
        const taken = takenLayer(layer, prescription, cured, { district, id: freshId() });
        return { ...(await takeLayer(taken)), features, setAside: sumOf(cured.setAside) };
      }),
    [district, takeLayer],
  );
}

/** Takes a height file into the district as it is. */
export function useTakeHeights() {
  const district = useBaseDistrict();
  const takeLayer = useTakeLayer();
  return useCallback(
    (heights: HeightsReport) =>
      telling(heights.key, heights.file, async () => {
        const bytes = await currentDoctor().ask((surface) => surface.takeHeights(heights.key));
        const taken = takenHeights(heights, bytes, { district, id: freshId() });
        return { ...(await takeLayer(taken)), features: 1, setAside: 0 };
      }),
    [district, takeLayer],
  );
}

const sumOf = (kinds: readonly { readonly count: number }[]) =>
  kinds.reduce((sum, { count }) => sum + count, 0);

async function telling(key: string, file: string, work: () => Promise<Taken>): Promise<void> {
  set({ busy: { file, share: 0, step: "take" }, failure: null });
  try {
    const outcome = await work();
    set(({ taken }) => ({ taken: { ...taken, [key]: outcome } }));
  } catch (fault) {
    set({ failure: fault instanceof Error ? fault.message : String(fault) });
  } finally {
    set({ busy: null });
  }
}

/** Unique on this machine: the time, and chance for two in the same millisecond. Plain http has no randomUUID. */
const freshId = () => `own-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
