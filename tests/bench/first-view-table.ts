import type { PageRecord } from "./page-record";

/** The cold start of one face. */
export interface FaceResult
  extends Pick<PageRecord, "mapUpMs" | "firstFigureMs" | "longTasks" | "longFrames"> {
  readonly face: string;
  /** Whether the map and a figure came up in time. */
  readonly complete: boolean;
  /** Bytes, headers included: code begun before the map was up, and the data the first view draws. */
  readonly codeBytes: number;
  readonly dataBytes: number;
  readonly firstViewBytes: number;
  /** Other data begun before the map was up: loaded behind the first view, for figures and layers. */
  readonly behindBytes: number;
  /** Bytes sent in all while the page was watched. */
  readonly allBytes: number;
  readonly heapBytes: number;
  readonly requests: readonly { readonly path: string; readonly bytes: number }[];
}

interface Machine {
  readonly processors: number;
  readonly loadAverage: number;
  readonly browser: string;
  readonly drawing: string;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const seconds = (ms: number | null) => (ms === null ? "not seen" : `${(ms / 1000).toFixed(1)} s`);

/** The most of a first view that may travel, bytes: in all, and of the district's data. */
const limits = { all: 1.5e6, data: 0.6e6 } as const;

/** The scripts of long frames, the costliest first. */
function scriptRows({ longFrames }: FaceResult): string[] {
  const spent = new Map<string, { count: number; ms: number; worst: number }>();
  for (const { source, invoker, durationMs } of longFrames.flatMap(({ scripts }) => scripts)) {
    const name = `${source || "(no script)"} — ${invoker}`;
    const so = spent.get(name) ?? { count: 0, ms: 0, worst: 0 };
    spent.set(name, {
      count: so.count + 1,
      ms: so.ms + durationMs,
      worst: Math.max(so.worst, durationMs),
    });
  }
  return [...spent]
    .sort(([, a], [, b]) => b.ms - a.ms)
    .slice(0, 8)
    .map(([name, { count, ms, worst }]) => `| ${name} | ${count} | ${ms.toFixed(0)} | ${worst.toFixed(0)} |`);
}

function section(result: FaceResult): string {
  const { face, firstViewBytes, dataBytes, longTasks, requests } = result;
  const worst = longTasks.reduce((most, { durationMs }) => Math.max(most, durationMs), 0);
  return [
    `## ${face}`,
    "",
    `First view ${firstViewBytes <= limits.all ? "within" : "ABOVE"} 1.5 MB; its data ${dataBytes <= limits.data ? "within" : "ABOVE"} 0.6 MB.`,
    `${longTasks.length} tasks above 50 ms after the map was up, the longest ${worst.toFixed(0)} ms.`,
    "",
    "| script of a long frame — what called it | times | ms | worst ms |",
    "|---|--:|--:|--:|",
    ...scriptRows(result),
    "",
    "| largest of the first view | bytes |",
    "|---|--:|",
    ...requests.slice(0, 12).map(({ path, bytes }) => `| ${path} | ${bytes} |`),
    "",
  ].join("\n");
}

/** The results as a page to read. */
export function firstViewTable(machine: Machine, watchMs: number, faces: readonly FaceResult[]): string {
  const rows = faces.map(
    ({
      face,
      codeBytes,
      dataBytes,
      firstViewBytes,
      behindBytes,
      allBytes,
      mapUpMs,
      firstFigureMs,
      heapBytes,
    }) =>
      `| ${face} | ${megabytes(codeBytes)} | ${megabytes(dataBytes)} | ${megabytes(firstViewBytes)} | ${megabytes(behindBytes)} | ${megabytes(allBytes)} | ${seconds(mapUpMs)} | ${seconds(firstFigureMs)} | ${megabytes(heapBytes)} |`,
  );
  return [
    "# First view of the demo district",
    "",
    `Chromium ${machine.browser}, ${machine.drawing}, ${machine.processors} processors, load average ${machine.loadAverage}.`,
    "Bytes are as sent by `npm start`, compressed, with headers, workers included. “First view” is all code begun before the",
    "map was first at rest, and the data of the first stage of loading with the heights; “behind” is what else had begun",
    `by then, which neither waits for the other. The page was watched ${watchMs / 1000} s longer. Times on such a machine say little about others.`,
    "",
    "| face | code | data | first view | behind | all | map up | first figure | JS heap |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...rows,
    "",
    ...faces.map(section),
  ].join("\n");
}
