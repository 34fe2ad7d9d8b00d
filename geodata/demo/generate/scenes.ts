import type { SceneEntry } from "../../../src/model/manifest";

/** What the scenes point at: where the seat lies and the town with the largest forest. */
export interface SceneSites {
  readonly county: readonly [lng: number, lat: number];
  readonly seat: readonly [lng: number, lat: number];
  readonly forestTown: { readonly code: string; readonly at: readonly [lng: number, lat: number] };
}

interface View {
  readonly at: readonly [lng: number, lat: number];
  readonly zoom: number;
  readonly bearing?: number;
  readonly pitch?: number;
  readonly layers: readonly string[];
  readonly rest?: string;
}

const base = ["hillshade", "rivers", "roads", "county", "towns"] as const;
const town = ["built-up", "rivers", "roads", "county"] as const;

/** A link as the app writes it: `camera=zoom/lat/lng/bearing/pitch`. */
function link({ at: [lng, lat], zoom, bearing = 0, pitch = 0, layers, rest = "" }: View): string {
  const camera = [zoom, lat.toFixed(4), lng.toFixed(4), bearing, pitch].join("/");
  return `?camera=${camera}&layers=${layers.join(",")}${rest}`;
}

function scene(id: string, zh: string, en: string, dwellSeconds: number, view: View): SceneEntry {
  return { id, title: { zh, en }, dwellSeconds, link: link(view) };
}

/** Eight views for the wall, from the whole county down to what is still open. */
export function demoScenes({ county, seat, forestTown }: SceneSites): SceneEntry[] {
  return [
    scene("county", "全县一张图", "The whole county", 20, {
      at: county,
      zoom: 9.6,
      layers: [...base, "villages"],
    }),
    scene("parks", "公园够得着吗", "Is there a park within reach?", 25, {
      at: seat,
      zoom: 13.1,
      layers: [...town, "residential", "park-service", "parks", "compounds"],
      rest: "&indicator=park-coverage&profile=city-checkup-2021",
    }),
    scene("grids", "网格负荷（立体）", "Grids by load, in relief", 20, {
      at: seat,
      zoom: 12.1,
      bearing: -20,
      pitch: 45,
      layers: [...town, "grids-3d"],
      rest: "&indicator=grid-load",
    }),
    scene("patrols", "昨晚的巡查回放", "Last night's patrols, replayed", 30, {
      at: seat,
      zoom: 13.2,
      layers: [...town, "keeper-areas", "patrol-routes", "patrol-tracks"],
      rest: "&indicator=patrol-cover&play=tracks",
    }),
    scene("forest", "森林三年变化 2020–2022", "The forest over three years, 2020–2022", 30, {
      at: forestTown.at,
      zoom: 10.9,
      layers: [...base, "forest", "forest-change"],
      rest: `&indicator=forest-cover&place=${forestTown.code}&year=2022&play=years`,
    }),
    scene("fire", "防火值守", "Fire watch: who is on duty", 25, {
      at: county,
      zoom: 9.6,
      layers: [...base, "forest", "posts"],
      rest: "&indicator=watch-reach&year=2022",
    }),
    scene("services", "此刻开放的服务", "Services open now", 20, {
      at: seat,
      zoom: 13.2,
      layers: [...town, "facility-service", "facilities", "compounds"],
      rest: "&indicator=facility-open",
    }),
    scene("findings", "未结与到期问题", "Open findings and those falling due", 25, {
      at: seat,
      zoom: 13,
      layers: [...town, "grids", "findings"],
      rest: "&indicator=finding-closure",
    }),
  ];
}
