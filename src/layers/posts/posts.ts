import { bufferMetres } from "../../geo/turf";
import { remember } from "../../indicators/memo";
import type { District } from "../../model/district";
import { postClasses } from "../../model/entities";
import { featureSource } from "../feature-source";
import type { DrawStyle, LayerDescription, LayerKind, LegendEntry } from "../layer-kind";
import { markImage, markLayers } from "../mark-layers";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";
import { postMarks } from "./post-marks";

/** The disc each post reaches, where it has a range: geometry alone, no terrain. */
function reaches(district: District) {
  const items = district.datasets.posts?.items ?? [];
  return remember(items, "reaches", () =>
    items.flatMap(({ id, geometry, rangeMetres }) => {
      const disc = rangeMetres ? bufferMetres(geometry, rangeMetres, district.frame) : null;
      return disc === null ? [] : [{ id, geometry: disc.geometry }];
    }),
  );
}

function reachLayers(style: DrawStyle): LayerDescription["layers"] {
  const { fireMark, stroke } = paletteOf(style.theme);
  return [
    {
      band: "area",
      spec: {
        id: "posts-reach-fill",
        type: "fill",
        source: "post-reach",
        paint: { "fill-color": fireMark, "fill-antialias": false, "fill-opacity": 0.05 * style.opacity },
      },
    },
    {
      band: "area",
      spec: {
        id: "posts-reach-line",
        type: "line",
        source: "post-reach",
        paint: {
          "line-color": fireMark,
          "line-width": 1.1 * stroke,
          "line-dasharray": [4, 3],
          "line-opacity": 0.8 * style.opacity,
        },
      },
    },
  ];
}

/** Posts of fire prevention and what their eyes reach at most. */
export const posts: LayerKind = {
  id: "posts",
  group: "forest",
  roles: ["posts"],
  dependsOn: [],
  initially: false,
  picks: "posts",
  draw(district, style) {
    const items = district.datasets.posts?.items;
    if (items === undefined) return nothing;
    return {
      ...nothing,
      sources: [
        featureSource("posts", items, (post) => ({ name: post.name, class: post.class })),
        featureSource("post-reach", reaches(district), () => ({})),
      ],
      layers: [
        ...reachLayers(style),
        ...markLayers("posts", "class", postMarks(paletteOf(style.theme)), style),
      ],
    };
  },
  legend(district, style): LegendEntry[] {
    const palette = paletteOf(style.theme);
    const marks = postMarks(palette);
    const present = new Set(district.datasets.posts?.items.map((post) => post.class));
    const signs = postClasses
      .filter((name) => present.has(name))
      .map((name) => ({
        label: `things.value.posts.${name}`,
        color: marks[name].color,
        shape: "glyph" as const,
        glyph: name,
        image: markImage(marks[name], style),
        fromZoom: marks[name].fromZoom,
      }));
    const reach = { label: "layers.legend.reach-flat", color: palette.fireMark, shape: "dash" as const };
    return reaches(district).length > 0 ? [...signs, reach] : signs;
  },
};
