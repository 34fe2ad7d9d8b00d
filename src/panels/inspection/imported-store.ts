import { create } from "zustand";
import {
  type ImportedInspection,
  type ImportFault,
  importInspections,
} from "../../data/inspection/import-inspections";

interface Imported {
  /** Newest first; one inspection once, in the state it was changed to last. */
  readonly all: readonly ImportedInspection[];
  readonly faults: readonly (ImportFault & { readonly file: string })[];
}

/** What was taken in since the page was opened. It is kept nowhere else. */
export const useImported = create<Imported>(() => ({ all: [], faults: [] }));

/** One list of two: the same inspection from two files stands once, as it was changed last. */
export function mergeInspections(
  known: readonly ImportedInspection[],
  taken: readonly ImportedInspection[],
): readonly ImportedInspection[] {
  const byId = new Map<string, ImportedInspection>();
  for (const each of [...known, ...taken]) {
    const before = byId.get(each.inspection.id);
    if (before === undefined || before.inspection.revision <= each.inspection.revision)
      byId.set(each.inspection.id, each);
  }
  return [...byId.values()].sort((a, b) => (a.inspection.startedAt < b.inspection.startedAt ? 1 : -1));
}

/** Reads files one after the other; a bad one is named and the others are taken. */
export async function takeIn(files: readonly File[]): Promise<void> {
  useImported.setState({ faults: [] });
  for (const file of files) {
    const { taken, faults } = await importInspections(new Uint8Array(await file.arrayBuffer()));
    useImported.setState(({ all, faults: before }) => ({
      all: mergeInspections(all, taken),
      faults: [...before, ...faults.map((fault) => ({ ...fault, file: file.name }))],
    }));
  }
}
