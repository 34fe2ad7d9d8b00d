import { useFigures } from "../../data/queries/use-figure";
import type { Figure } from "../../indicators/figure";
import { useIndicator } from "../choice/use-indicator";
import { useProfiles } from "../choice/use-profiles";

/** What a command centre wants to see whatever the scene is about. */
const headlines = ["park-coverage", "forest-cover", "entrance-guard", "finding-on-time"];

/** More than four figures at once are none. */
const most = 4;

/** The scene's own figure, then the county's headlines; `passports` are those that can be opened, the head's danger level last. */
export function useWallFigures(): {
  readonly shown: readonly Figure[];
  readonly passports: readonly string[];
  /** Nothing has been computed yet. */
  readonly waiting: boolean;
} {
  const { entry } = useIndicator();
  const { soFar: figures } = useFigures(useProfiles());
  const order = [...new Set([...(entry === null ? [] : [entry.id]), ...headlines])].slice(0, most);
  const shown = order.flatMap((id) => figures.find(({ indicator }) => indicator === id) ?? []);
  const ids = [...shown.map(({ indicator }) => indicator), "danger-level"];
  return {
    shown,
    passports: [...new Set(ids)].filter((id) => figures.some(({ indicator }) => indicator === id)),
    waiting: figures.length === 0,
  };
}
