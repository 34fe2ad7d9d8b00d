import { expect, test } from "vitest";
import type { ImportedInspection } from "../../data/inspection/import-inspections";
import { mergeInspections } from "./imported-store";

const imported = (id: string, revision: number, startedAt: string) =>
  ({ inspection: { id, revision, startedAt }, photos: new Map() }) as unknown as ImportedInspection;

test("an inspection taken in twice stands once, in its later state, and the newest stands first", () => {
  const merged = mergeInspections(
    [imported("a", 3, "2026-11-20"), imported("b", 1, "2026-11-21")],
    [imported("a", 2, "2026-11-20"), imported("b", 4, "2026-11-21")],
  );
  expect(merged.map(({ inspection }) => [inspection.id, inspection.revision])).toEqual([
    ["b", 4],
    ["a", 3],
  ]);
});
