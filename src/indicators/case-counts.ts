import type { Finding } from "../model/entities";

/** The findings of a window, by what became of them. */
export interface CaseCounts {
  /** 上报 */
  readonly reported: readonly Finding[];
  /** 立案 */
  readonly filed: readonly Finding[];
  /** 应结案: filed and due by now. */
  readonly due: readonly Finding[];
  /** 结案: of those due, closed by now. */
  readonly closed: readonly Finding[];
  /** 按期结案: of those closed, not after their due date. */
  readonly onTime: readonly Finding[];
  /** 超期: of those due, still open. */
  readonly overdue: readonly Finding[];
  /** 返工: of those closed, sent back at least once. */
  readonly reworked: readonly Finding[];
  /** Filed without a due date: neither due nor overdue. */
  readonly withoutDeadline: readonly Finding[];
}

const dayMs = 86_400_000;

/**
 * Sorts the findings reported in the last days (0: all) before a moment. What happened after that moment is not
 * known yet: a finding closed later is still open.
 */
export function caseCounts(findings: readonly Finding[], asOfMs: number, days: number): CaseCounts {
  const from = days > 0 ? asOfMs - days * dayMs : Number.NEGATIVE_INFINITY;
  const reported = findings.filter(({ foundAtMs }) => foundAtMs <= asOfMs && foundAtMs >= from);
  const filed = reported.filter((finding) => isFiled(finding, asOfMs));
  const due = filed.filter(({ dueAtMs }) => dueAtMs !== undefined && dueAtMs <= asOfMs);
  const closed = due.filter((finding) => isClosed(finding, asOfMs));
  return {
    reported,
    filed,
    due,
    closed,
    onTime: closed.filter(({ closedAtMs, dueAtMs }) => closedAtMs !== undefined && closedAtMs <= dueAtMs!),
    overdue: due.filter((finding) => !closed.includes(finding)),
    reworked: closed.filter(({ reworks = 0 }) => reworks > 0),
    withoutDeadline: filed.filter(({ dueAtMs }) => dueAtMs === undefined),
  };
}

function isFiled({ filedAtMs, status }: Finding, asOfMs: number): boolean {
  if (filedAtMs !== undefined) return filedAtMs <= asOfMs;
  return status !== "reported" && status !== "rejected";
}

/** Closed without a date counts as closed, but never as on time. */
function isClosed({ closedAtMs, status }: Finding, asOfMs: number): boolean {
  return closedAtMs === undefined ? status === "closed" : closedAtMs <= asOfMs;
}
