import * as v from "valibot";
import { create } from "zustand";

/** Lists the reader made on this browser, one for each district. */
export interface KeptByDistrict<T> {
  /** The same list again while nothing changes; empty where nothing is kept or what is kept is damaged. */
  readonly useList: (district: string) => readonly T[];
  /** False where the browser keeps nothing: the list lasts as long as the page. */
  readonly change: (district: string, change: (list: readonly T[]) => readonly T[]) => boolean;
}

/**
 * Lists in the browser's small storage, in step with the other pages of this browser.
 *
 * @param schema of one entry of a list
 */
export function keptByDistrict<T>(
  storageKey: string,
  schema: v.GenericSchema<unknown, T>,
): KeptByDistrict<T> {
  type Kept = Readonly<Record<string, readonly T[]>>;
  const kept = v.record(v.string(), v.array(schema));
  const none: readonly T[] = [];

  function read(): Kept {
    try {
      const result = v.safeParse(kept, JSON.parse(localStorage.getItem(storageKey) ?? "{}"));
      return result.success ? result.output : {};
    } catch {
      return {};
    }
  }

  const useKept = create<Kept>(() => (typeof window === "undefined" ? {} : read()));
  if (typeof window !== "undefined")
    window.addEventListener("storage", ({ key }) => {
      if (key === storageKey) useKept.setState(read(), true);
    });

  return {
    useList: (district) => useKept((all) => all[district] ?? none),
    change(district, change) {
      const before = useKept.getState();
      const all = { ...before, [district]: change(before[district] ?? none) };
      useKept.setState(all, true);
      try {
        localStorage.setItem(storageKey, JSON.stringify(all));
        return true;
      } catch {
        return false;
      }
    },
  };
}
