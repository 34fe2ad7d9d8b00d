import type { Point, Polygon } from "geojson";
import type { TFunction } from "i18next";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { createFrame, type Frame } from "../../geo/frame";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { cornersInView } from "../../map/edit/corners-in-view";
import { lasso } from "../../map/edit/lasso";
import { Pen, type PenSpot } from "../../map/edit/pen";
import { editableRoles, type ThingRef } from "../../planning/scenario/edit";
import { useView } from "../../state/use-view";
import { usePickTaker } from "../map/pick-taker";
import { useMapHandle } from "../map/use-map-handle";
import { stageColours } from "./hold-on-map";
import { addThings, type Newcomer, nextNewNumber } from "./scenario-store";
import { type Tool, takeTool, useTry } from "./try-store";

export interface PenHand {
  readonly finish: () => void;
  readonly back: () => void;
}

/** What the pen has measured so far, in words; "" before there is anything. */
export function usePen(tool: Tool | null): { readonly said: string; readonly hand: PenHand | null } {
  const lend = useMapHandle((map) => map.lend);
  const { t } = useTranslation();
  const { quantity } = useFormat();
  const labels = useLabels();
  const { data: summary } = useDistrict();
  const [, choose] = useView();
  const [said, say] = useState("");
  const [hand, setHand] = useState<PenHand | null>(null);
  // What is being drawn is not to begin anew because newer files or other words arrived.
  const latest = useRef({ t, quantity, labels, choose, at: summary?.bounds ?? null });
  latest.current = { t, quantity, labels, choose, at: summary?.bounds ?? null };
  const key = JSON.stringify(tool);

  useEffect(() => {
    const now = JSON.parse(key) as Tool | null;
    const { t, quantity, labels, choose, at } = latest.current;
    say("");
    if (now === null) return;
    const { needle } = stageColours();
    const refuse = (reason: "few" | "crosses") => say(t(`needle.pen.${reason}`));
    if (now.kind === "lasso") {
      usePickTaker.setState({ take: () => {} });
      const drawn = lend((map, pickable) =>
        lasso(map, pickable, {
          colour: needle,
          onRefuse: refuse,
          onCancel: () => takeTool(null),
          onDone(found) {
            const group = found.filter((thing): thing is ThingRef =>
              editableRoles.some((role) => role === thing.role),
            );
            takeTool(null);
            useTry.setState({ group });
            // Said after the tool is put away, which says nothing.
            setTimeout(() => say(group.length === 0 ? t("needle.pen.nothing") : ""));
          },
        }),
      );
      setHand(drawn === null ? null : handOf(drawn.pen));
      return () => {
        usePickTaker.setState({ take: null });
        setHand(null);
        drawn?.close();
      };
    }
    const frame = frameAt(at);
    usePickTaker.setState({ take: () => {} });
    const add = (newcomer: Newcomer) => {
      takeTool(null);
      const [made] = addThings([newcomer]);
      if (made) choose({ select: made, aside: null });
    };
    const nameOf = (kind: string) => t("needle.thing.newName", { kind, number: nextNewNumber() });
    const pen = lend(
      (map, pickable) =>
        new Pen(map, {
          kind: now.kind === "park" ? "outline" : now.kind === "measure" ? "line" : "spot",
          colour: needle,
          magnets: () => (useTry.getState().snaps ? cornersInView(map, pickable) : []),
          onChange: (spots) => say(measured(now, spots, frame, t, quantity)),
          onRefuse: refuse,
          onCancel: () => takeTool(null),
          onDone(spots) {
            const [first] = spots;
            if (now.kind === "measure" || first === undefined) return;
            if (now.kind === "park") {
              const kind = labels.value("parks", "class", "community");
              add({
                role: "parks",
                item: { name: nameOf(kind), class: "community", geometry: closed(spots) },
              });
              return;
            }
            const geometry: Point = { type: "Point", coordinates: [...first] };
            if (now.kind === "facility") {
              const kind = labels.value("facilities", "category", now.category);
              add({ role: "facilities", item: { name: nameOf(kind), category: now.category, geometry } });
              return;
            }
            const kind = labels.value("posts", "class", now.class);
            add({ role: "posts", item: { name: nameOf(kind), class: now.class, geometry } });
          },
        }),
    );
    setHand(pen === null ? null : handOf(pen));
    return () => {
      usePickTaker.setState({ take: null });
      setHand(null);
      pen?.close();
    };
  }, [key, lend]);
  return { said, hand };
}

const handOf = (pen: Pen): PenHand => ({ finish: () => void pen.finish(), back: () => pen.back() });

function frameAt(bounds: readonly [number, number, number, number] | null): Frame {
  const [west, south, east, north] = bounds ?? [112, 38, 113, 39];
  return createFrame({ lng: (west + east) / 2, lat: (south + north) / 2 });
}

const closed = (spots: readonly PenSpot[]): Polygon => ({
  type: "Polygon",
  coordinates: [[...spots, spots[0] ?? [0, 0]].map(([lng, lat]) => [lng, lat])],
});

function measured(
  tool: Tool,
  spots: readonly PenSpot[],
  frame: Frame,
  t: TFunction,
  quantity: ReturnType<typeof useFormat>["quantity"],
): string {
  const at = spots.map(([lng, lat]) => frame.project(lng, lat));
  if (tool.kind === "park" && at.length > 2)
    return t("needle.pen.area", { area: quantity(shoelace(at), "m2").text });
  if (at.length < 2) return "";
  const length = at.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = at[i] ?? [x, y];
    return sum + Math.hypot(x - px, y - py);
  }, 0);
  return t("needle.pen.length", { length: quantity(length, "m").text });
}

function shoelace(at: readonly (readonly [number, number])[]): number {
  let twice = 0;
  at.forEach(([x, y], i) => {
    const [nx, ny] = at[(i + 1) % at.length] ?? [x, y];
    twice += x * ny - nx * y;
  });
  return Math.abs(twice) / 2;
}
