import { remember } from "../../indicators/memo";
import type { District } from "../../model/district";
import { byProperty, byZoom, expression, fromZoom } from "../expression";
import { featureSource } from "../feature-source";
import type { LayerKind } from "../layer-kind";
import { nothing } from "../nothing";
import { type FindingState, findingColor, findingImage, findingStates, stateOf } from "./finding-states";

const statesOf = (district: District) => {
  const items = district.datasets.findings?.items ?? [];
  return remember(
    items,
    `states-${district.asOfMs}`,
    () => new Map(items.map((finding) => [finding.id, stateOf(finding, district.asOfMs)])),
  );
};

const shown = (states: readonly FindingState[]) => expression("in", ["get", "state"], ["literal", states]);

/** What was found wrong, by how far it has come; the overdue lie on top. */
export const findings: LayerKind = {
  id: "findings",
  group: "findings",
  roles: ["findings"],
  dependsOn: [],
  initially: true,
  picks: "findings",
  draw(district, style) {
    const items = district.datasets.findings?.items;
    if (items === undefined) return nothing;
    const states = statesOf(district);
    const images = Object.fromEntries(findingStates.map((state) => [state, findingImage(state, style)]));
    const order = Object.fromEntries(findingStates.map((state, i) => [state, findingStates.length - i]));
    return {
      ...nothing,
      sources: [
        featureSource("findings", items, ({ id, name }) => ({ name, state: states.get(id) ?? "reported" })),
      ],
      layers: [
        {
          band: "point",
          spec: {
            id: "findings-sign",
            type: "symbol",
            source: "findings",
            // What is settled is not shown until there is room for it.
            filter: fromZoom(shown(["reported", "filed", "dispatched"]), [
              11.5,
              shown(findingStates.filter((state) => state !== "overdue")),
            ]),
            layout: {
              "icon-image": byProperty("state", images, ""),
              "icon-allow-overlap": true,
              "icon-ignore-placement": true,
              "icon-size": byZoom([8, 0.5], [11.5, 0.85], [13, 1]),
              "symbol-sort-key": byProperty("state", order, 0),
            },
            paint: { "icon-opacity": style.opacity },
          },
        },
        {
          // What must be acted on now lies above every name, and names make room for it.
          band: "needle",
          spec: {
            id: "findings-overdue",
            type: "symbol",
            source: "findings",
            filter: ["==", ["get", "state"], "overdue"],
            layout: {
              "icon-image": images.overdue ?? "",
              "icon-allow-overlap": true,
              "icon-size": byZoom([8, 0.62], [11.5, 0.9], [13, 1]),
            },
            paint: { "icon-opacity": style.opacity },
          },
        },
      ],
    };
  },
  legend(district, style) {
    const present = new Set(statesOf(district).values());
    return findingStates
      .filter((state) => present.has(state))
      .map((state) => ({
        label: state === "overdue" ? "layers.legend.overdue" : `things.value.status.${state}`,
        color: findingColor(state, style),
        shape: "glyph" as const,
        image: findingImage(state, style),
      }));
  },
};
