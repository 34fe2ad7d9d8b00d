import type { Query, QueryCache, QueryClient } from "@tanstack/react-query";
import { ofFiles } from "./keys";
import { baseOf } from "./last-of";

/** How many answers for older files stay, beside those that somebody looks at. */
const mostOld = 1;
/** A question is put while the page is drawn, and looked at only when that is on the screen. */
const graceMs = 5000;

const isOfFiles = (part: unknown) => typeof part === "string" && part.startsWith(ofFiles);

/** What was asked, whatever the files were then; null for what is not made of files. */
function questionOf([kind, district, ...rest]: readonly unknown[]): string | null {
  if (!rest.some(isOfFiles)) return null;
  return JSON.stringify([kind, baseOf(district), ...rest.filter((part) => !isOfFiles(part))]);
}

/**
 * Which queries of a cache ask the same of files of different dates, so that a wall whose data change every second
 * for weeks keeps the last answer to each question and not all of them.
 */
class Answers {
  private readonly byQuestion = new Map<string, Set<Query>>();
  private sweep: ReturnType<typeof setTimeout> | undefined;
  private readonly taken = new WeakMap<Query, { readonly question: string; readonly atMs: number }>();

  constructor(private readonly cache: QueryCache) {
    for (const query of cache.getAll()) this.take(query);
    cache.subscribe(({ type, query }) => {
      if (type === "added") this.take(query);
      if (type === "removed") this.drop(query);
    });
  }

  /** The newest answer to a question with this key's parts, whatever its files were; undefined before the first. */
  last(key: readonly unknown[]): unknown {
    const same = this.byQuestion.get(questionOf(key) ?? "") ?? [];
    return newestFirst([...same])[0]?.state.data;
  }

  private take(query: Query): void {
    const question = questionOf(query.queryKey);
    if (question === null) return;
    const same = this.byQuestion.get(question) ?? new Set();
    this.byQuestion.set(question, same.add(query));
    this.taken.set(query, { question, atMs: Date.now() });
    this.forget([...same].filter((other) => other !== query));
    // A question that is not put again leaves its last few behind.
    this.sweep ??= setTimeout(() => this.sweepAll(), 2 * graceMs);
  }

  private sweepAll(): void {
    this.sweep = undefined;
    for (const same of this.byQuestion.values()) if (same.size > 1) this.forget([...same]);
  }

  /** Takes away what nobody looks at any more but for the newest of it. */
  private forget(others: readonly Query[]): void {
    const idle = others.filter((query) => query.getObserversCount() === 0 && this.isLeft(query));
    const kept = new Set(newestFirst(idle).slice(0, mostOld));
    for (const query of idle) {
      if (kept.has(query)) continue;
      // What is still on its way back from a worker would wait in a timer of its own.
      query.gcTime = 0;
      this.cache.remove(query);
    }
  }

  private isLeft(query: Query): boolean {
    const atMs = this.taken.get(query)?.atMs ?? 0;
    return query.state.fetchStatus === "idle" && Date.now() - atMs >= graceMs;
  }

  private drop(query: Query): void {
    const question = this.taken.get(query)?.question;
    const same = question === undefined ? undefined : this.byQuestion.get(question);
    same?.delete(query);
    if (same?.size === 0 && question !== undefined) this.byQuestion.delete(question);
  }
}

/** Those that were answered, the newest first. */
function newestFirst(queries: readonly Query[]): readonly Query[] {
  return queries
    .filter(({ state }) => state.data !== undefined)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
}

const known = new WeakMap<QueryCache, Answers>();

/** The answers of this client's cache; from the first call on old ones are forgotten. */
export function answersOf(client: QueryClient): Pick<Answers, "last"> {
  const cache = client.getQueryCache();
  const answers = known.get(cache) ?? new Answers(cache);
  known.set(cache, answers);
  return answers;
}
