import type { PickedFile } from "../../data/doctor/group-files";
import { type Doctor, openDoctor, wasClosed } from "../../data/doctor/open-doctor";
import type { FieldChoice, Prescription } from "../../data/doctor/prescription";
import type { LayerReport, ReadChoice } from "../../data/doctor/report";
import type { FeatureRole } from "../../model/role";
import { atFirst, layersIn, useDoctorStore } from "./doctor-store";
import { firstPrescription, modeFor } from "./first-prescription";
import { mostFiles } from "./picked-files";

let doctor: Doctor | null = null;
let entered = "";

const set = useDoctorStore.setState;
const get = useDoctorStore.getState;

function doctorFor(district: string): Doctor {
  if (doctor !== null && entered === district) return doctor;
  // Another county: what was read belongs to a worker that goes away with it.
  const { busy } = get();
  if (doctor !== null) dismiss();
  set({ open: true, busy });
  entered = district;
  doctor = openDoctor(district, (busy) => {
    if (get().busy !== null) set({ busy });
  });
  return doctor;
}

/** The worker of the consultation; throws where there is none. */
export function currentDoctor(): Doctor {
  if (doctor === null) throw new Error("there is no consultation");
  return doctor;
}

/** Does something that takes a while; what goes wrong is shown, unless it was stopped on purpose. */
async function busily<T>(file: string, work: () => Promise<T>): Promise<T | undefined> {
  set({ busy: { file, share: 0, step: "fetch" }, failure: null });
  try {
    return await work();
  } catch (fault) {
    if (!wasClosed(fault)) set({ failure: fault instanceof Error ? fault.message : String(fault) });
    return undefined;
  } finally {
    set({ busy: null });
  }
}

/** Has files looked at; they stand behind those that are there already. Of too many the first are, and that is said. */
export async function admit(picked: readonly PickedFile[], district: string): Promise<void> {
  const files = picked.slice(0, mostFiles);
  const [first] = files;
  if (first === undefined) return;
  set({ open: true, tooMany: picked.length > mostFiles });
  await busily(first.path, async () => {
    const reports = await doctorFor(district).ask((surface) => surface.examine(files));
    const layers = layersIn(reports);
    const added = layers.flatMap((layer) => {
      const prescription = firstPrescription(layer);
      return prescription === null ? [] : [[layer.key, prescription] as const];
    });
    set((state) => ({
      files: [...state.files, ...reports],
      current: layers[0]?.key ?? reports.flatMap(({ heights }) => heights)[0]?.key ?? state.current,
      prescriptions: { ...state.prescriptions, ...Object.fromEntries(added) },
    }));
  });
}

/** Stops what is being read. What was read before is gone with the worker, so the consultation ends. */
export function dismiss(): void {
  doctor?.close();
  doctor = null;
  set(atFirst, true);
}

export const look = (current: string): void => set({ current });

/** Reads a layer again as the user says. */
export async function readAgain(layer: LayerReport, read: ReadChoice): Promise<void> {
  await busily(layer.file, async () => {
    const next = await currentDoctor().ask((surface) =>
      surface.reread(layer.key, { ...layer.read, ...read }),
    );
    if (next === null) return;
    set(({ files, prescriptions }) => ({
      files: files.map((file) => ({
        ...file,
        layers: file.layers.map((each) => (each.key === next.key ? next : each)),
      })),
      prescriptions: withOrWithout(prescriptions, next),
    }));
    forgetTreatment(layer.key);
  });
}

function withOrWithout(
  prescriptions: Readonly<Record<string, Prescription>>,
  layer: LayerReport,
): Readonly<Record<string, Prescription>> {
  const { [layer.key]: _, ...others } = prescriptions;
  const fresh = firstPrescription(layer);
  return fresh === null ? others : { ...others, [layer.key]: fresh };
}

/** What was worked out for another prescription is no longer true. */
function forgetTreatment(key: string): void {
  set(({ treatments: { [key]: _, ...others } }) => ({ treatments: others }));
}

/** Another role: its fields are looked for anew. */
export async function chooseRole(layer: LayerReport, role: FeatureRole): Promise<void> {
  const fields = await busily(layer.file, () =>
    currentDoctor().ask((surface) => surface.propose(layer.key, role)),
  );
  if (fields === undefined) return;
  const { name, date } = layer;
  const { datum = null } = get().prescriptions[layer.key] ?? {};
  prescribe(layer.key, { role, mode: modeFor(role), name, date, datum, fields });
}

export function prescribe(key: string, prescription: Prescription): void {
  set(({ prescriptions }) => ({ prescriptions: { ...prescriptions, [key]: prescription } }));
  forgetTreatment(key);
}

/** Changes how the layer is called or what it stands beside; what the cure came to stays as it was shown. */
export function retitle(key: string, prescription: Prescription): void {
  set(({ prescriptions }) => ({ prescriptions: { ...prescriptions, [key]: prescription } }));
}

/** Another column for a field. */
export async function chooseColumn(layer: LayerReport, choice: FieldChoice): Promise<void> {
  const before = get().prescriptions[layer.key];
  if (before === undefined) return;
  const { role } = before;
  const complete = await busily(layer.file, () =>
    currentDoctor().ask((surface) => surface.complete(layer.key, role, choice)),
  );
  if (complete !== undefined) prescribe(layer.key, withField(before, complete));
}

/** The prescription with one field chosen otherwise. */
export const withField = (prescription: Prescription, changed: FieldChoice): Prescription => ({
  ...prescription,
  fields: prescription.fields.map((choice) => (choice.field === changed.field ? changed : choice)),
});

/** Carries out the prescription, to see what comes of it. Nothing is taken yet. */
export async function applyCure(layer: LayerReport): Promise<void> {
  const prescription = get().prescriptions[layer.key];
  if (prescription === undefined) return;
  const treatment = await busily(layer.file, () =>
    currentDoctor().ask((surface) => surface.treat(layer.key, prescription)),
  );
  if (treatment === undefined) return;
  set(({ treatments }) => ({ treatments: { ...treatments, [layer.key]: treatment } }));
}
