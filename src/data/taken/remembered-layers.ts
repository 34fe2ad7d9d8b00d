import type { OwnLayerState } from "../../workers/own-jobs";

/** What the page itself remembers of an own layer, so that it can name one the browser has cleared. */
export interface Remembered {
  readonly id: string;
  readonly name: string;
}

const keyOf = (district: string) => `jingluo-own ${district}`;

/** Layers that were kept in this browser and are gone without anybody having removed them. */
export function lostLayers(
  storage: Pick<Storage, "getItem"> | null,
  district: string,
  own: readonly OwnLayerState[],
): readonly Remembered[] {
  return remembered(storage, district).filter(({ id }) => !own.some((layer) => layer.id === id));
}

/** Remembers the layers there are now; those that are lost too, until they are told to be forgotten. */
export function rememberLayers(
  storage: Pick<Storage, "getItem" | "setItem"> | null,
  district: string,
  own: readonly OwnLayerState[],
  lost: readonly Remembered[] = lostLayers(storage, district, own),
): void {
  const kept = own.filter((layer) => layer.kept.place === "browser");
  const list = [...kept.map(({ id, name }) => ({ id, name: name.zh })), ...lost];
  if (list.length === 0 && remembered(storage, district).length === 0) return;
  try {
    storage?.setItem(keyOf(district), JSON.stringify(list));
  } catch {
    // A browser that does not let this be kept will not have kept the layers either, which is told elsewhere.
  }
}

function remembered(storage: Pick<Storage, "getItem"> | null, district: string): readonly Remembered[] {
  try {
    const list: unknown = JSON.parse(storage?.getItem(keyOf(district)) ?? "[]");
    return Array.isArray(list) ? list.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function isRemembered(value: unknown): value is Remembered {
  const { id, name } = (value ?? {}) as Partial<Record<keyof Remembered, unknown>>;
  return typeof id === "string" && typeof name === "string";
}
