import type { District } from "../district";
import type { Finding } from "../entities";
import { localTime } from "../local-time";
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
  const written = writtenIn(district.manifest.timeZone);
  return (district.datasets.findings?.items ?? []).flatMap((finding, index) => {
    const [lng, lat] = finding.geometry.coordinates as [number, number];
    const head = {
      file: fileOf(district, "findings", index),
      feature: finding.id,
      at: [lng, lat] as const,
      severity: "warning" as const,
    };
    return [...contradictions(finding, written), ...againstNow(finding, district.asOfMs, written)].map(
      (fault) => ({
        ...head,
        ...fault,
      }),
    );
  });
}

type Fault = Pick<Problem, "code" | "field" | "params">;

const fieldOf = (moment: Moment) => moment.replace(/Ms$/, "");

/** As the county's clock has it: a day that was written without an hour is that day again. */
type Written = (ms: number) => string;

function writtenIn(timeZone: string): Written {
  const two = (value: number) => String(value).padStart(2, "0");
  return (ms) => {
    const { date, minutes } = localTime(ms, timeZone);
    return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  };
}

function contradictions(finding: Finding, written: Written): readonly Fault[] {
  return order.flatMap(([earlier, later]) => {
    const [first, second] = [finding[earlier], finding[later]];
    if (first === undefined || second === undefined || second >= first) return [];
    return [
      {
        code: "dates-order",
        field: fieldOf(later),
        params: { found: written(second), earlier: fieldOf(earlier), expected: written(first) },
      },
    ];
  });
}

function againstNow(finding: Finding, asOfMs: number, written: Written): readonly Fault[] {
  const { foundAtMs, closedAtMs, status } = finding;
  const faults: Fault[] = [];
  for (const [field, ms] of [
    ["foundAt", foundAtMs],
    ["closedAt", closedAtMs],
  ] as const)
    if (ms !== undefined && ms > asOfMs)
      faults.push({ code: "date-ahead", field, params: { found: written(ms), expected: written(asOfMs) } });
  if (status === "closed" && closedAtMs === undefined)
    faults.push({ code: "closed-without-date", field: "closedAt", params: { status } });
  return faults;
}
