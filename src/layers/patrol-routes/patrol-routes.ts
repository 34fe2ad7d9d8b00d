import type { LineLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { duties, type PatrolRoute } from "../../model/entities";
import { byZoom, expression, whenHovered } from "../expression";
import { featureSource } from "../feature-source";
import type { DrawStyle, LayerDescription, LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { paletteOf } from "../palette";

type Duty = PatrolRoute["duty"];

/** Duties differ by stroke before colour: streets solid, forest long dashes, volunteers dots. */
const dashes: Readonly<Record<Duty, readonly number[] | null>> = {
  "street-keeper": null,
  ranger: [4, 1.6],
  volunteer: [0.4, 1.8],
};

const colorOf = (duty: Duty, style: Pick<DrawStyle, "theme">): string => {
  const { peopleMark, parkInk, serviceMark } = paletteOf(style.theme);
  return { "street-keeper": peopleMark, ranger: parkInk, volunteer: serviceMark }[duty];
};

function layerOf(duty: Duty, style: DrawStyle): LayerDescription["layers"] {
  const { paper, stroke } = paletteOf(style.theme);
  const dash = dashes[duty];
  const shared = {
    type: "line",
    source: "patrol-routes",
    filter: expression("==", ["get", "duty"], duty) as LineLayerSpecification["filter"],
    layout: { "line-join": "round", "line-cap": dash === null || duty === "volunteer" ? "round" : "butt" },
  } as const;
  return [
    {
      band: "line",
      spec: {
        id: `patrol-routes-${duty}-halo`,
        ...shared,
        paint: {
          "line-color": paper,
          "line-width": byZoom([8, 2 * stroke], [14, 4.4 * stroke]),
          "line-opacity": 0.7 * style.opacity,
        },
      },
    },
    {
      band: "line",
      spec: {
        id: `patrol-routes-${duty}`,
        ...shared,
        paint: {
          "line-color": colorOf(duty, style),
          "line-width": byZoom(
            [8, whenHovered(2.5 * stroke, 1 * stroke)],
            [14, whenHovered(4 * stroke, 2.1 * stroke)],
          ),
          "line-opacity": style.opacity,
          ...(dash === null ? {} : { "line-dasharray": [...dash] }),
        },
      },
    },
  ];
}

/** Ways that must be walked, by whose duty it is. */
export const patrolRoutes: LayerKind = {
  id: "patrol-routes",
  group: "patrol",
  roles: ["patrol-routes"],
  dependsOn: [],
  initially: false,
  picks: "patrol-routes",
  draw(district, style) {
    const items = district.datasets["patrol-routes"]?.items;
    if (items === undefined) return nothing;
    return {
      ...nothing,
      sources: [featureSource("patrol-routes", items, ({ name, duty }) => ({ name, duty }))],
      layers: duties.flatMap((duty) => layerOf(duty, style)),
    };
  },
  legend(district, style) {
    const present = new Set(district.datasets["patrol-routes"]?.items.map(({ duty }) => duty));
    return duties
      .filter((duty) => present.has(duty))
      .map((duty) => ({
        label: `things.value.duty.${duty}`,
        color: colorOf(duty, style),
        shape: dashes[duty] === null ? ("line" as const) : ("dash" as const),
      }));
  },
};
