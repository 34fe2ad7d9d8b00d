import { startTransition, useEffect, useEffectEvent, useMemo } from "react";
import { useDistrict } from "../../data/queries/use-district";
import type { Scene } from "../../scenes/tour";
import { useTour } from "../../scenes/use-tour";
import { useView } from "../../state/use-view";
import { parseView, type View } from "../../state/view";
import { useOwnScenes } from "../scenes/own-scenes";
import { sceneChoice } from "../scenes/scene-link";
import { useWallZoom } from "./use-wall-height";

/** Where the district names no scenes: the county as it opens. */
const overview: Scene = {
  id: "overview",
  title: { zh: "全县概览", en: "The whole county" },
  dwellSeconds: 3600,
  link: "",
};
const none: readonly Scene[] = [];

/** What a scene decides; everything else (face, language, colours, district) stays the reader's. */
function sceneView(scene: Scene, zoom: number): Partial<View> {
  const choice = sceneChoice(parseView(scene.link));
  return { ...choice, camera: nearer(choice.camera, zoom), scene: scene.id };
}

const nearer = (camera: View["camera"], zoom: number): View["camera"] =>
  camera === null ? null : { ...camera, zoom: Math.round((camera.zoom + zoom) * 100) / 100 };

/**
 * Plays the district's scenes and those added on this browser's desk: each is a link, and playing it is opening it, so
 * that what hangs on the wall can be opened on any desk from the address alone.
 *
 * `held`: the tour waits. `away`: an alert has the map, and the scene's own view comes back afterwards; a passport only
 * covers it, and a scene that had just begun is shown below. `listens`: the tour has its keys.
 * `keepPicture` keeps what is on the map now, for the next scene to fade in from.
 */
export function useScenes({
  held,
  away,
  listens,
  keepPicture,
}: {
  readonly held: boolean;
  readonly away: boolean;
  readonly listens: boolean;
  readonly keepPicture: () => Promise<void>;
}) {
  const { data: summary } = useDistrict();
  const [{ scene: wanted, wall }, choose] = useView();
  const manifest = summary?.manifest;
  const own = useOwnScenes(manifest?.id ?? "");
  // Every refresh and every live message brings another copy of the manifest: only other scenes are another tour.
  const given = manifest === undefined ? null : JSON.stringify(manifest.scenes ?? []);
  const scenes = useMemo<readonly Scene[]>(() => {
    if (given === null) return none;
    const all = [...(JSON.parse(given) as Scene[]), ...own];
    return all.length > 0 ? all : [overview];
  }, [given, own]);
  const byClock = wall !== null;
  const { tour, scene } = useTour(scenes, wanted, { held, byClock, listens });
  const zoom = useWallZoom();
  const keep = useEffectEvent(keepPicture);
  useEffect(() => {
    if (scene === null || (away && !byClock)) return;
    let current = true;
    void keep().then(() => {
      if (current) startTransition(() => choose(sceneView(scene, zoom)));
    });
    return () => {
      current = false;
    };
  }, [scene, zoom, choose, away, byClock]);
  return { scenes, tour, scene };
}
