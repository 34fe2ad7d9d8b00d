/** Something that takes the stage: a fire point, a finding that fell overdue, a post nobody is at in its hours. */
export interface Alert {
  /** The same for the same thing in the same state, so that it is told once. */
  readonly id: string;
  readonly kind: "fire" | "overdue" | "unmanned";
  readonly role: "findings" | "posts";
  readonly subject: string;
  readonly name: string;
  /** Since when, milliseconds since 1970; null where nobody said. */
  readonly sinceMs: number | null;
}

/** What waits for the stage, what is on it, and what was told before. */
export interface Stage {
  readonly on: Alert | null;
  readonly onSinceMs: number;
  readonly waiting: readonly Alert[];
  readonly known: ReadonlySet<string>;
  /** False while the wall is coming up, when nothing but a fire is news. */
  readonly looked: boolean;
}

export const emptyStage: Stage = {
  on: null,
  onSinceMs: 0,
  waiting: [],
  known: new Set(),
  looked: false,
};

const rank = { fire: 0, unmanned: 1, overdue: 2 } as const;
/** More than this at once is a list, which the column beside the map shows anyway. */
const mostWaiting = 12;

/**
 * The stage after a look at what is the matter now. What is new waits its turn, fires first; what is over leaves,
 * also from the stage. While the wall comes up only fires are news: what was overdue before it was switched on is in
 * the list of what is due.
 *
 * @param up false as long as data of before may still be on their way
 */
export function lookAgain(stage: Stage, now: readonly Alert[], nowMs: number, up = true): Stage {
  const there = new Map(now.map((alert) => [alert.id, alert]));
  const isNews = (alert: Alert) => !stage.known.has(alert.id) && (stage.looked || alert.kind === "fire");
  const waiting = [...stage.waiting.filter(({ id }) => there.has(id)), ...now.filter(isNews)]
    .sort((a, b) => rank[a.kind] - rank[b.kind] || (b.sinceMs ?? 0) - (a.sinceMs ?? 0))
    .slice(0, mostWaiting);
  const over = stage.on !== null && !there.has(stage.on.id);
  const next = { ...stage, waiting, known: new Set(there.keys()), looked: up };
  return over || stage.on === null ? callNext({ ...next, on: null }, nowMs) : next;
}

/** The next one takes the stage, or nobody. */
export function callNext(stage: Stage, nowMs: number): Stage {
  const [on = null, ...waiting] = stage.waiting;
  return { ...stage, on, onSinceMs: on === null ? stage.onSinceMs : nowMs, waiting };
}
