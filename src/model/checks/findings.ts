import type { District } from "../district";
import type { Finding } from "../entities";
import type { Problem } from "../problem";
import { fileOf } from "./file-of";

type Moment = "foundAtMs" | "filedAtMs" | "dueAtMs" | "closedAtMs";

/** What must not come before what. */
const order: readonly (readonly [earlier: Moment, later: Moment])[] = [
  ["foundAtMs", "filedAtMs"],
  ["foundAtMs", "dueAtMs"],
  ["foundAtMs", "closedAtMs"],
  ["filedAtMs", "closedAtMs"],
];

/** Findings whose dates contradict each other, their status, or the moment the data speak of. */
export function checkFindings(district: District): readonly Problem[] {
  return (district.datasets.findings?.items ?? []).flatMap((finding, index) => {
    const [lng, lat] = finding.geometry.coordinates as [number, number];
    const head = {
      file: fileOf(district, "findings", index),
      feature: finding.id,
      at: [lng, lat] as const,
      severity: "warning" as const,
    };
    return [...contradictions(finding), ...againstNow(finding, district.asOfMs)].map((fault) => ({
      ...head,
      ...fault,
    }));
  });
}

type Fault = Pick<Problem, "code" | "field" | "params">;

const fieldOf = (moment: Moment) => moment.replace(/Ms$/, "");
const iso = (ms: number) => new Date(ms).toISOString();

function contradictions(finding: Finding): readonly Fault[] {
  return order.flatMap(([earlier, later]) => {
    const [first, second] = [finding[earlier], finding[later]];
    if (first === undefined || second === undefined || second >= first) return [];
    return [
      {
        code: "dates-order",
        field: fieldOf(later),
        params: { found: iso(second), earlier: fieldOf(earlier), expected: iso(first) },
      },
    ];
  });
}

function againstNow(finding: Finding, asOfMs: number): readonly Fault[] {
  const { foundAtMs, closedAtMs, status } = finding;
  const faults: Fault[] = [];
  for (const [field, ms] of [
    ["foundAt", foundAtMs],
    ["closedAt", closedAtMs],
  ] as const)
    if (ms !== undefined && ms > asOfMs)
      faults.push({ code: "date-ahead", field, params: { found: iso(ms), expected: iso(asOfMs) } });
  if (status === "closed" && closedAtMs === undefined)
    faults.push({ code: "closed-without-date", field: "closedAt", params: { status } });
  return faults;
}
