import { localTime } from "../../model/local-time";
import { isOpenAt, OpeningHoursError, parseOpeningHours } from "../../model/opening-hours";
import type { Alert } from "../../scenes/alerts";
import type { Table } from "../../workers/description";

/** What counts as a fire among the categories of findings, where config.json says nothing else. */
export const fireCategories = [
  "火点",
  "疑似火点",
  "热点",
  "卫星热点",
  "火情",
  "森林火灾",
  "烟火",
  "fire",
  "hotspot",
];

const ended = new Set(["closed", "rejected", "resolved"]);
/** What is older is no news, but work. */
const newsMs = 24 * 3_600_000;

type Row = Readonly<Record<string, string | number | boolean | null>>;

function rowsOf(table: Table | undefined): readonly (Row & { readonly id: string })[] {
  return (table?.rows ?? []).map(({ id, cells }) => ({
    ...Object.fromEntries((table?.columns ?? []).map(({ field }, i) => [field, cells[i] ?? null])),
    id,
  }));
}

const text = (value: Row[string] | undefined) => (typeof value === "string" && value !== "" ? value : null);
const number = (value: Row[string] | undefined) => (typeof value === "number" ? value : null);

/** Fire points that are open and findings that fell overdue, both of the last day. */
export function findingAlerts(
  table: Table | undefined,
  nowMs: number,
  fires: readonly string[] = fireCategories,
): readonly Alert[] {
  return rowsOf(table).flatMap((row): Alert[] => {
    const category = text(row.category) ?? "";
    const subject = { role: "findings", subject: row.id, name: text(row.name) ?? category } as const;
    if (ended.has(text(row.status) ?? "")) return [];
    const foundAtMs = number(row.foundAtMs);
    if (fires.includes(category))
      return foundAtMs !== null && nowMs - foundAtMs > newsMs
        ? []
        : [{ id: `fire ${row.id}`, kind: "fire", sinceMs: foundAtMs, ...subject }];
    const dueAtMs = number(row.dueAtMs);
    if (dueAtMs === null || dueAtMs > nowMs || nowMs - dueAtMs > newsMs) return [];
    return [{ id: `overdue ${row.id}`, kind: "overdue", sinceMs: dueAtMs, ...subject }];
  });
}

/** Whether the hours a post states include the moment; null where it states none or they cannot be read. */
export function onDutyAt(hours: string | null, nowMs: number, timeZone: string): boolean | null {
  if (hours === null) return null;
  try {
    return isOpenAt(parseOpeningHours(hours), localTime(nowMs, timeZone));
  } catch (fault) {
    if (fault instanceof OpeningHoursError) return null;
    throw fault;
  }
}

/** Posts told to be without anybody within the hours they state. */
export function postAlerts(table: Table | undefined, nowMs: number, timeZone: string): readonly Alert[] {
  return rowsOf(table).flatMap((row): Alert[] =>
    row.manned === false && onDutyAt(text(row.dutyHours), nowMs, timeZone) === true
      ? [
          {
            id: `unmanned ${row.id}`,
            kind: "unmanned",
            role: "posts",
            subject: row.id,
            name: text(row.name) ?? row.id,
            sinceMs: null,
          },
        ]
      : [],
  );
}

/** A post that is on duty at a moment. */
export interface OnDuty {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly responsible: string | null;
  readonly members: number | null;
  /** Told to be empty although its hours say otherwise. */
  readonly unmanned: boolean;
}

const watching = ["fire-team", "watchtower", "checkpoint"];

/** Who watches for fire at a moment: teams, towers and checkpoints within their hours. */
export function dutyAt(table: Table | undefined, nowMs: number, timeZone: string): readonly OnDuty[] {
  return rowsOf(table)
    .flatMap((row): OnDuty[] => {
      const kind = text(row.class) ?? "";
      if (!watching.includes(kind) || onDutyAt(text(row.dutyHours), nowMs, timeZone) !== true) return [];
      const [responsible, members] = [text(row.responsible), number(row.members)];
      const unmanned = row.manned === false;
      return [{ id: row.id, name: text(row.name) ?? row.id, class: kind, responsible, members, unmanned }];
    })
    .sort((a, b) => watching.indexOf(a.class) - watching.indexOf(b.class));
}
