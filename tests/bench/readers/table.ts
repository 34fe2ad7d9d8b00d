import type { Measured } from "./measure";

const mb = (bytes: number | null) => (bytes === null ? "—" : `${Math.round(bytes / 1e6)} MB`);
const seconds = (ms: number | null) => (ms === null ? "—" : `${(ms / 1000).toFixed(1)} s`);

/** The measurements of one file as a table of Markdown. */
export function readersTable(title: string, measured: readonly Measured[]): string {
  const rows = measured.map(
    ({ id, what, absent, count, milliseconds, cpuMilliseconds, peakBytes, aboveBytes }) =>
      `| ${id} | ${count ?? "—"} | ${seconds(milliseconds)} | ${seconds(cpuMilliseconds)} | ${mb(peakBytes)} | ${mb(aboveBytes)} | ${absent ?? what} |`,
  );
  return [
    `## ${title}`,
    "",
    "| reader | features or rows | time | CPU time | highest memory | above the file's bytes | |",
    "|---|---:|---:|---:|---:|---:|---|",
    ...rows,
    "",
  ].join("\n");
}
