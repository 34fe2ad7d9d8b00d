import { useEffect, useMemo } from "react";
import { useDistrict } from "../../data/queries/use-district";
import type { Scene } from "../../scenes/tour";
import { useTour } from "../../scenes/use-tour";
import { useView } from "../../state/use-view";
import { parseView, type View } from "../../state/view";

/** Where the district names no scenes: the county as it opens. */
const overview: Scene = {
  id: "overview",
  title: { zh: "全县概览", en: "The whole county" },
  dwellSeconds: 3600,
  link: "",
};
const none: readonly Scene[] = [];

/** What a scene decides; everything else (face, language, colours, district) stays the reader's. */
function sceneView(scene: Scene): Partial<View> {
  const { camera, layers, opacity, indicator, profile, place, select, year, params } = parseView(scene.link);
  return { camera, layers, opacity, indicator, profile, place, select, year, params, scene: scene.id };
}

/**
 * Plays the district's scenes: each is a link, and playing it is opening it, so that what hangs on the wall can be
 * opened on any desk from the address alone.
 */
export function useScenes() {
  const { data: summary } = useDistrict();
  const [{ scene: wanted }, choose] = useView();
  const manifest = summary?.manifest;
  const scenes = useMemo<readonly Scene[]>(() => {
    if (manifest === undefined) return none;
    const own = manifest.scenes ?? [];
    return own.length > 0 ? own : [overview];
  }, [manifest]);
  const { tour, scene } = useTour(scenes, wanted);
  useEffect(() => {
    if (scene !== null) choose(sceneView(scene));
  }, [scene, choose]);
  return { scenes, tour, scene };
}
