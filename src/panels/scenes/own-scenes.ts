import { useMemo } from "react";
import * as v from "valibot";
import { create } from "zustand";
import { sceneSchema } from "../../model/manifest";
import type { Scene } from "../../scenes/tour";

const storageKey = "jingluo-scenes";
const kept = v.record(v.string(), v.array(sceneSchema));

function read(): Readonly<Record<string, readonly Scene[]>> {
  try {
    const result = v.safeParse(kept, JSON.parse(localStorage.getItem(storageKey) ?? "{}"));
    return result.success ? result.output : {};
  } catch {
    return {}; // nothing is kept, or what is kept is damaged: the district's own scenes play
  }
}

const useKept = create<Readonly<Record<string, readonly Scene[]>>>(() => read());
if (typeof window !== "undefined")
  window.addEventListener("storage", ({ key }) => {
    if (key === storageKey) useKept.setState(read(), true);
  });

const none: readonly Scene[] = [];

/** Scenes added on this browser, by district. */
export function useOwnScenes(district: string): readonly Scene[] {
  const all = useKept();
  return useMemo(() => all[district] ?? none, [all, district]);
}

/** Keeps a district's own scenes. False where the browser keeps nothing: they last as long as the page. */
export function keepOwnScenes(district: string, scenes: readonly Scene[]): boolean {
  const all = { ...useKept.getState(), [district]: scenes };
  useKept.setState(all, true);
  try {
    localStorage.setItem(storageKey, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

/** An id no scene of the district has yet. */
export function freeSceneId(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`own-${n}`)) return `own-${n}`;
}

/** What goes into `scenes` of a manifest. */
export const manifestSnippet = (scenes: readonly Scene[]): string =>
  `${JSON.stringify({ scenes: scenes.map(({ id, title, dwellSeconds, link }) => ({ id, title, dwellSeconds, link })) }, null, 2)}\n`;
