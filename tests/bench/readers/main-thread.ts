import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import type { StageRecord } from "./page-loading";

/** An entry of Chromium's trace; times in microseconds, `tdur` of the thread's own processor time. */
interface TraceEntry {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Longer than this and a page feels held up. */
const mostMs = 50;

/** Tasks of the page's main thread in a trace, the longest and how many were long. */
export function mainThreadTasks(
  trace: Uint8Array,
): Pick<StageRecord, "longestTaskMs" | "longTasks" | "longestCpuMs" | "longCpuTasks"> {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEntry[] };
  const thread = ({ pid, tid }: TraceEntry) => `${pid} ${tid}`;
  const isMain = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(thread),
  );
  const tasks = traceEvents.filter((entry) => /RunTask$/.test(entry.name) && isMain.has(thread(entry)));
  const wall = tasks.map(({ dur = 0 }) => dur / 1000);
  const cpu = tasks.map(({ tdur = 0 }) => tdur / 1000);
  const long = (times: readonly number[]) => times.filter((ms) => ms > mostMs).length;
  return {
    longestTaskMs: Math.max(0, ...wall),
    longTasks: long(wall),
    longestCpuMs: Math.max(0, ...cpu),
    longCpuTasks: long(cpu),
  };
}

/** The highest memory any page's process of the browser ever had, as Linux keeps it; null elsewhere. */
export async function pageMemory(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      try {
        const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
        return Number(kilobytes ?? 0) * 1024;
      } catch {
        return 0;
      }
    });
  const peak = Math.max(0, ...peaks);
  return peak === 0 ? null : peak;
}
