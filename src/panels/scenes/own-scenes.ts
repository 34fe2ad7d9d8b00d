import { sceneSchema } from "../../model/manifest";
import type { Scene } from "../../scenes/tour";
import { keptByDistrict } from "../choice/kept-by-district";

/** Scenes added on this browser, by district; the district's own play before them. */
export const { useList: useOwnScenes, change: changeOwnScenes } = keptByDistrict<Scene>(
  "jingluo-scenes",
  sceneSchema,
);

/** An id no scene of the district has yet. */
export function freeSceneId(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`own-${n}`)) return `own-${n}`;
}

/** What goes into `scenes` of a manifest. */
export const manifestSnippet = (scenes: readonly Scene[]): string =>
  `${JSON.stringify({ scenes: scenes.map(({ id, title, dwellSeconds, link }) => ({ id, title, dwellSeconds, link })) }, null, 2)}\n`;
