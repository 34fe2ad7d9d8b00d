import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Scenario } from "../../planning/scenario/scenario";

interface Schema extends DBSchema {
  scenarios: { key: string; value: Scenario; indexes: { district: string } };
}

let opening: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>("jingluo-scenarios", 1, {
    upgrade(db) {
      db.createObjectStore("scenarios", { keyPath: "id" }).createIndex("district", "district");
    },
  });
  // A browser that refuses once (private mode, full disk) may allow it later.
  opening.catch(() => {
    opening = null;
  });
  return opening;
}

/** The scenarios of a district that this browser keeps, the oldest first. Rejects where the browser keeps nothing. */
export async function keptScenarios(district: string): Promise<readonly Scenario[]> {
  const found = await (await database()).getAllFromIndex("scenarios", "district", district);
  return found.sort((a, b) => a.createdMs - b.createdMs);
}

/** What another window of this browser did to what is kept. */
export type News = { readonly kept: Scenario } | { readonly dropped: string };

let channel: BroadcastChannel | null = null;

/** Tells what other windows keep and drop: one that knew nothing of it would write its own older state over theirs. */
export function onNews(listen: (news: News) => void): void {
  if (channel !== null || typeof BroadcastChannel === "undefined") return;
  channel = new BroadcastChannel("jingluo-scenarios");
  channel.addEventListener("message", ({ data }) => listen(data as News));
}

/** Writes a scenario as it stands; one transaction, so a crash leaves the old or the new one whole. */
export async function keepScenario(scenario: Scenario): Promise<void> {
  await (await database()).put("scenarios", scenario);
  channel?.postMessage({ kept: scenario } satisfies News);
}

export async function dropScenario(id: string): Promise<void> {
  await (await database()).delete("scenarios", id);
  channel?.postMessage({ dropped: id } satisfies News);
}
