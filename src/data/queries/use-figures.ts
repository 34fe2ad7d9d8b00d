import { type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect } from "react";
import type { Figure } from "../../indicators/figure";
import { useData } from "./data-context";
import { advanceQuery } from "./figure-query";
import { useCatalogue } from "./use-catalogue";
import { useDistrict } from "./use-district";
import { useProgressSink } from "./use-progress";

/**
 * All figures as far as they are computed.
 *
 * A class, so that the query library hands it on as it is instead of comparing ten thousand pieces.
 */
export class Figures {
  /** Those that are there, in the order of the registry. */
  readonly soFar: readonly Figure[];
  /** All of them, once all are there; never a part that could be taken for the whole. */
  readonly data: readonly Figure[] | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  /** When the newest of them arrived, milliseconds since 1970; 0 before the first. */
  readonly dataUpdatedAt: number;

  constructor(private readonly results: readonly UseQueryResult<Figure>[]) {
    this.soFar = results.flatMap(({ data }) => data ?? []);
    const complete = results.length > 0 && this.soFar.length === results.length;
    this.data = complete ? this.soFar : undefined;
    this.error = results.find(({ error }) => error !== null)?.error ?? null;
    this.isFetching = results.some(({ isFetching }) => isFetching);
    this.dataUpdatedAt = Math.max(0, ...results.map(({ dataUpdatedAt }) => dataUpdatedAt));
  }

  get isError(): boolean {
    return this.error !== null;
  }
  get isPending(): boolean {
    return this.data === undefined;
  }
  /** Asks again for those that failed. */
  async refetch(): Promise<void> {
    await Promise.all(this.results.filter(({ isError }) => isError).map(({ refetch }) => refetch()));
  }
}

const combine = (results: readonly UseQueryResult<Figure>[]) => new Figures(results);

type Profiles = Readonly<Record<string, string>>;

/** The figures that a page asks for once, and what they were asked of. */
export interface SharedFigures {
  readonly district: string;
  readonly profiles: string;
  readonly figures: Figures;
}

export const FiguresContext = createContext<SharedFigures | null>(null);

export const sameProfiles = (profiles: Profiles): string => JSON.stringify(Object.entries(profiles).sort());

/**
 * Every figure there is, each under the profile chosen for its indicator or its own first one: those that a
 * `FiguresProvider` above asks for of the same district, else its own.
 */
export function useFigures(profiles: Profiles = {}): Figures {
  const { district } = useData();
  const shared = useContext(FiguresContext);
  const fits = shared?.district === district && shared.profiles === sameProfiles(profiles);
  const own = useOwnFigures(profiles, { asked: !fits });
  return fits ? shared.figures : own;
}

/**
 * Each figure is computed as soon as its own files are there, and anew only when one of them changes; its last answer
 * stays meanwhile. Nothing a reader waits for stands behind them.
 */
export function useOwnFigures(profiles: Profiles, { asked }: { readonly asked: boolean }): Figures {
  const { jobs, district } = useData();
  const client = useQueryClient();
  const { data: summary } = useDistrict();
  const { data: catalogue } = useCatalogue();
  const entries = asked ? (catalogue?.indicators ?? []) : [];
  const figures = useQueries({
    queries: entries.map((entry) =>
      advanceQuery({ client, jobs, district, summary }, entry, profiles[entry.id]),
    ),
    combine,
  });
  const tell = useProgressSink("figures");
  const done = figures.soFar.length;
  const total = entries.length;
  const what = entries.find(({ id }) => !figures.soFar.some(({ indicator }) => indicator === id))?.id ?? "";
  useEffect(() => {
    if (asked) tell({ done, total, what });
  }, [asked, tell, done, total, what]);
  return figures;
}
