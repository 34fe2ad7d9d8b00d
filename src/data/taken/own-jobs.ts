import type { OwnLayer } from "../../model/own-layer";
import type { Problem } from "../../model/problem";
import type { DistrictSource } from "../../workers/district-source";
import type { JobTable } from "../../workers/job-context";
import type { OwnJobs } from "../../workers/own-jobs";
import type { DistrictStore } from "../district-source";
import { contentHash } from "../read/content-hash";
import type { OwnStore } from "./own-store";
import type { TakenLines } from "./taken-layer";

interface Ends {
  /** The sessions whose layers are changed. */
  readonly store: Pick<DistrictStore, "session">;
  /** What answers for the district, with whatever stands over the files. */
  readonly source: DistrictSource;
  readonly own: OwnStore;
  readonly now: () => number;
}

/** The bodies of the jobs about layers of the user's own. */
export function ownJobs({ store, source, own, now }: Ends): Pick<JobTable, keyof OwnJobs> {
  /** Takes what is kept now into use, and answers once it is read. */
  async function again(district: string, context: Parameters<DistrictSource["need"]>[2]) {
    const session = await store.session(district);
    const before = new Set(session.own.map(({ entry }) => entry.role));
    const { layers: list } = await own.list(district);
    session.takeOwn(list);
    const roles = [...before, ...list.map(({ entry }) => entry.role)];
    return (await source.need(district, roles, context)).summary;
  }
  return {
    async "take-layer"({ district, layer, content, lines }, context) {
      // A district that cannot be opened takes nothing, and says so before anything is written.
      await store.session(district);
      const hash = await contentHash(content);
      const whole: OwnLayer = { ...layer, hash, bytes: content.length, takenAtMs: now() };
      const said = new Uint8Array(await lines.arrayBuffer());
      const kept = await own.put(district, whole, { bytes: content, lines: said });
      return { kept, summary: await again(district, context) };
    },
    async "change-own"({ district, id, change }, context) {
      await own.change(district, id, change);
      return again(district, context);
    },
    "own-again": ({ district }, context) => again(district, context),
    async "own-problems"({ id, limit }) {
      const bytes = await own.lines(id);
      const none: TakenLines = { repairs: [], setAside: [] };
      const lines = bytes === null ? none : (JSON.parse(new TextDecoder().decode(bytes)) as TakenLines);
      const start = (list: readonly Problem[]) => ({ count: list.length, first: list.slice(0, limit) });
      return { repairs: start(lines.repairs), setAside: start(lines.setAside) };
    },
  };
}
