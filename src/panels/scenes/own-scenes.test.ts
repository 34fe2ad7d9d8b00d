import * as v from "valibot";
import { expect, test } from "vitest";
import { sceneSchema } from "../../model/manifest";
import { parseView } from "../../state/view";
import { changeOwnScenes, freeSceneId, manifestSnippet } from "./own-scenes";
import { sceneLink } from "./scene-link";

const link = sceneLink(
  parseView("?face=desk&theme=dark&welcome=0&camera=12/38.06/112.67&layers=grids,parks&indicator=grid-load"),
);
const scene = { id: "own-1", title: { zh: "东片" }, dwellSeconds: 30, link };

test("a scene keeps what is shown and leaves out how one person likes to see it", () => {
  expect(link).toBe("?camera=12/38.06/112.67&layers=grids,parks&indicator=grid-load");
  expect(sceneLink(parseView(""))).toBe("?");
});

test("the snippet is what a manifest takes under scenes", () => {
  const { scenes } = JSON.parse(manifestSnippet([scene]));
  expect(v.parse(v.array(sceneSchema), scenes)).toEqual([scene]);
});

test("an id is one that no scene has", () => {
  expect(freeSceneId(["own-1", "county", "own-2"])).toBe("own-3");
});

test("a browser that keeps nothing is said, not hidden", () => {
  // there is no localStorage here at all
  expect(changeOwnScenes("demo", () => [scene])).toBe(false);
});
