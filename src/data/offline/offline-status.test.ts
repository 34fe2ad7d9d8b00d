import { expect, test } from "vitest";
import type { DistrictSummary } from "../../workers/district-summary";
import { newerFiles, type OfflineStatus, offlineWord, useOfflineStatus } from "./offline-status";

const kept = {
  district: "https://county.example/geodata/toy/",
  keptAtMs: 0,
  asOf: "2026-11-20",
  files: [
    { path: "roads.json", bytes: 1, hash: "new" },
    { path: "gone.json", bytes: 0, hash: null },
  ],
};
const fresh: OfflineStatus = { ...useOfflineStatus.getInitialState(), can: "yes", looked: true };

test("a page works offline only when both the app and the district are kept", () => {
  expect(offlineWord({ ...fresh, looked: false })).toBe("unknown");
  expect(offlineWord(fresh)).toBe("not-yet");
  expect(offlineWord({ ...fresh, kept })).toBe("not-yet");
  expect(offlineWord({ ...fresh, kept, work: { done: 1, total: 3 } })).toBe("keeping");
  expect(offlineWord({ ...fresh, kept, shell: true })).toBe("ready");
  expect(offlineWord({ ...fresh, can: "insecure", kept, shell: true })).toBe("insecure");
});

test("a failed update does not hide that the older copy works, a full disk does", () => {
  const ready = { ...fresh, kept, shell: true };
  expect(offlineWord({ ...ready, fault: { code: "network", detail: "" } })).toBe("ready");
  expect(offlineWord({ ...ready, fault: { code: "full", detail: "" } })).toBe("full");
  expect(offlineWord({ ...fresh, fault: { code: "network", detail: "" } })).toBe("failed");
  expect(offlineWord({ ...fresh, evictedAtMs: 5 })).toBe("evicted");
});

test("where the data are stored and the app is not, neither is claimed of the other", () => {
  const blocked = { code: "blocked", detail: "noWorker" } as const;
  expect(offlineWord({ ...fresh, kept, fault: blocked })).toBe("data-only");
  expect(offlineWord({ ...fresh, fault: blocked })).toBe("failed");
});

test("the copy is newer where a file on the screen has another hash", () => {
  const summary = (hash: string) =>
    ({
      url: kept.district,
      files: [
        { file: "roads.json", hash },
        { file: "gone.json", hash: null },
      ],
    }) as unknown as DistrictSummary;
  expect(newerFiles(kept, summary("old"))).toEqual(["roads.json"]);
  expect(newerFiles(kept, summary("new"))).toEqual([]);
  expect(newerFiles(kept, undefined)).toEqual([]);
});
