import { create } from "zustand";
import type { Prescription } from "../../data/doctor/prescription";
import type { DoctorProgress, FileReport, LayerReport, Treatment } from "../../data/doctor/report";
import type { TakeOutcome } from "../../data/taken/take-layer";

/** What became of a layer that was taken. */
export type Taken = TakeOutcome & { readonly features: number; readonly setAside: number };

/** What the doctor's panel shows. The bytes and features are in the worker. */
export interface DoctorState {
  /** Whether the panel is there. */
  readonly open: boolean;
  /** What is being worked on; null while nothing is. */
  readonly busy: DoctorProgress | null;
  readonly files: readonly FileReport[];
  /** Key of the layer in view. */
  readonly current: string | null;
  readonly prescriptions: Readonly<Record<string, Prescription>>;
  readonly treatments: Readonly<Record<string, Treatment>>;
  readonly taken: Readonly<Record<string, Taken>>;
  /** Whether more files were dropped at once than are looked at. */
  readonly tooMany: boolean;
  /** What went wrong with the doctor itself, in its own words. */
  readonly failure: string | null;
}

export const atFirst: DoctorState = {
  open: false,
  busy: null,
  files: [],
  current: null,
  prescriptions: {},
  treatments: {},
  taken: {},
  tooMany: false,
  failure: null,
};

export const useDoctorStore = create<DoctorState>(() => atFirst);

/** Every layer of the consultation, in the order of the files. */
export const layersIn = (files: readonly FileReport[]): readonly LayerReport[] =>
  files.flatMap(({ layers }) => layers);
