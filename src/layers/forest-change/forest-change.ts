import type { MultiPolygon } from "geojson";
import { subtract } from "../../geo/overlay";
import { countedForest, forestYears, yearOrLatest } from "../../indicators/forest-zones";
import { remember } from "../../indicators/memo";
import type { District } from "../../model/district";
import { byZoom, whenHovered } from "../expression";
import { featureSource } from "../feature-source";
import { patternId } from "../image-id";
import type { DrawStyle, LayerDescription, LayerKind, Theme } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

interface Change {
  readonly from: number;
  readonly to: number;
  readonly gain: MultiPolygon | null;
  readonly loss: MultiPolygon | null;
}

/** What became and what ceased to be forest since the year before; null with fewer than two years. */
function changeOf(district: District, style: DrawStyle): Change | null {
  const items = district.datasets.forest?.items ?? [];
  const to = yearOrLatest(items, style.year ?? 0);
  const from = forestYears(items)
    .filter((year) => to !== null && year < to)
    .at(-1);
  if (to === null || from === undefined) return null;
  const profile = style.profile?.counts?.["forest-change"] ? style.profile : null;
  return remember(items, `change-${from}-${to}-${profile?.id ?? ""}`, () => {
    const areas = (year: number) =>
      countedForest(items, year, "forest-change", profile, district.frame).zones.map(
        ({ geometry }) => geometry,
      );
    const [before, now] = [areas(from), areas(to)];
    return {
      from,
      to,
      gain: subtract(now, before, district.frame),
      loss: subtract(before, now, district.frame),
    };
  });
}

const signs = (theme: Theme) => {
  const { gain, loss } = paletteOf(theme);
  return {
    gain: {
      color: gain,
      pattern: patternId({ kind: "plus", color: gain, spacingPixels: 9, strokePixels: 1.5 }),
    },
    loss: {
      color: loss,
      pattern: patternId({ kind: "lines", color: loss, spacingPixels: 6, strokePixels: 2 }),
    },
  };
};

function layersOf(side: "gain" | "loss", style: DrawStyle): LayerDescription["layers"] {
  const { color, pattern } = signs(style.theme)[side];
  const filter = ["==", ["get", "id"], side] as ["==", ["get", string], string];
  return [
    {
      band: "area",
      spec: {
        id: `forest-change-${side}`,
        type: "fill",
        source: "forest-change",
        filter,
        paint: { "fill-color": color, "fill-antialias": false, "fill-opacity": 0.45 * style.opacity },
      },
    },
    {
      band: "area",
      spec: {
        id: `forest-change-${side}-sign`,
        type: "fill",
        source: "forest-change",
        filter,
        paint: { "fill-pattern": pattern, "fill-antialias": false, "fill-opacity": style.opacity },
      },
    },
    {
      band: "area",
      spec: {
        id: `forest-change-${side}-edge`,
        type: "line",
        source: "forest-change",
        filter,
        paint: {
          "line-color": color,
          // At county zoom a hectare is less than a pixel: the edge keeps a change visible.
          "line-width": byZoom([8, 1.2], [13, whenHovered(2.5, 1.4)]),
          "line-opacity": style.opacity,
        },
      },
    },
  ];
}

/** Forest gained and lost since the year before, as two signs that no one takes for two kinds of forest. */
export const forestChange: LayerKind = {
  id: "forest-change",
  group: "forest",
  roles: ["forest"],
  dependsOn: ["year", "profile"],
  initially: false,
  picks: null,
  draw(district, style) {
    const change = changeOf(district, style);
    if (change === null) return nothing;
    const sides = (["loss", "gain"] as const).flatMap((id) => {
      const geometry = change[id];
      return geometry === null ? [] : [{ id, geometry }];
    });
    return {
      ...nothing,
      sources: [featureSource("forest-change", sides, () => ({ from: change.from, to: change.to }))],
      layers: [...layersOf("loss", style), ...layersOf("gain", style)],
    };
  },
  legend(district, style) {
    const change = changeOf(district, style);
    if (change === null) return [];
    const { from, to } = change;
    return (["gain", "loss"] as const).map((side) => ({
      label: `layers.legend.forest-${side}`,
      params: { from, to },
      color: signs(style.theme)[side].color,
      shape: "hatch" as const,
      image: signs(style.theme)[side].pattern,
    }));
  },
};
