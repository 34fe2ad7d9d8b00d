import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Words } from "../../model/words";
import type { OwnChange, OwnLayerState } from "../../workers/own-jobs";
import { useData } from "../queries/data-context";
import { useDistrict } from "../queries/use-district";
import { groundOf, showSummary } from "./new-summary";
import { hearOtherPages, tellOtherPages } from "./other-pages";
import { lostLayers, type Remembered, rememberLayers } from "./remembered-layers";

const none: readonly OwnLayerState[] = [];

/** The user's own layers in the district on the page, and how to change them. */
export interface OwnLayers {
  readonly layers: readonly OwnLayerState[];
  /** Lets go of its data in this browser. */
  remove(id: string): Promise<void>;
  rename(id: string, name: Words): Promise<void>;
  /** `off` is the way back to what it replaced. */
  setMode(id: string, mode: OwnLayerState["mode"]): Promise<void>;
}

export function useOwnLayers(): OwnLayers {
  const { jobs, district: shown } = useData();
  const district = groundOf(shown);
  const client = useQueryClient();
  const { data: summary } = useDistrict();
  const act = useMemo(() => {
    async function change(id: string, what: OwnChange): Promise<void> {
      const newer = await jobs.run("change-own", { district, id, change: what });
      // Before the list is a shorter one: what is taken away on purpose is not lost.
      rememberLayers(pageStorage(), district, newer.own, []);
      showSummary(client, district, newer);
      tellOtherPages(district);
    }
    return {
      remove: (id: string) => change(id, { kind: "remove" }),
      rename: (id: string, name: Words) => change(id, { kind: "rename", name }),
      setMode: (id: string, mode: OwnLayerState["mode"]) => change(id, { kind: "mode", mode }),
    };
  }, [jobs, client, district]);
  return { ...act, layers: summary?.own ?? none };
}

/** Layers kept in this browser once and gone since, though nobody removed them; once per page. */
export function useLostLayers(): { readonly lost: readonly Remembered[]; forget(): void } {
  const district = groundOf(useData().district);
  const { data: summary } = useDistrict();
  const layers = summary?.own ?? none;
  const [lost, setLost] = useState<readonly Remembered[]>([]);
  // Where the browser's storage cannot be looked into, nothing is known to be lost.
  const known = summary?.problems.every(({ code }) => code !== "own-refused") === true;
  useEffect(() => {
    if (!known) return;
    setLost(lostLayers(pageStorage(), district, layers));
    rememberLayers(pageStorage(), district, layers);
  }, [known, district, layers]);
  return {
    lost,
    forget() {
      rememberLayers(pageStorage(), district, layers, []);
      setLost([]);
    },
  };
}

/** Follows what other pages of this browser do to the district's own layers; once per page. */
export function useOwnFromOtherPages(): void {
  const { jobs, district: shown } = useData();
  const district = groundOf(shown);
  const client = useQueryClient();
  useEffect(
    () =>
      hearOtherPages((changed) => {
        if (changed !== district) return;
        jobs.run("own-again", { district }).then(
          (newer) => {
            rememberLayers(pageStorage(), district, newer.own, []);
            showSummary(client, district, newer);
          },
          // The district is not open here: it will read them when it is.
          () => {},
        );
      }),
    [jobs, client, district],
  );
}

function pageStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
