import { ChevronDown, ChevronUp } from "lucide-react";
import { type PointerEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button";

export const heights = ["peek", "half", "full"] as const;
export type Height = (typeof heights)[number];

/** Pixels a finger must travel to mean the next height. */
const travelPixels = 28;

/** The bottom sheet: three heights, by dragging its handle or by its two buttons; beside the map on wide screens. */
export function Sheet(props: {
  readonly height: Height;
  readonly onHeight: (height: Height) => void;
  /** What it shows: another thing begins at its top. */
  readonly about: string;
  readonly children: ReactNode;
}) {
  const { height, onHeight, about, children } = props;
  const { t } = useTranslation();
  const from = useRef<number | null>(null);
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change itself is what matters
  useLayoutEffect(() => {
    if (body.current !== null) body.current.scrollTop = 0;
  }, [about]);
  const at = heights.indexOf(height);
  const move = (steps: number) =>
    onHeight(heights[Math.max(0, Math.min(heights.length - 1, at + steps))] ?? height);
  const drop = (event: PointerEvent) => {
    const travelled = from.current === null ? 0 : from.current - event.clientY;
    from.current = null;
    if (Math.abs(travelled) > travelPixels)
      move(Math.abs(travelled) > 260 ? 2 * Math.sign(travelled) : Math.sign(travelled));
  };
  return (
    <section className={`sheet sheet-${height}`} aria-label={t("tablet.sheet")}>
      <div
        className="sheet-handle"
        onPointerDown={(event) => {
          from.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={drop}
        onPointerCancel={drop}
      >
        <span className="sheet-grip" aria-hidden="true" />
        <div className="sheet-buttons">
          <Button look="quiet" label={t("tablet.raise")} disabled={height === "full"} onPress={() => move(1)}>
            <ChevronUp aria-hidden="true" />
          </Button>
          <Button
            look="quiet"
            label={t("tablet.lower")}
            disabled={height === "peek"}
            onPress={() => move(-1)}
          >
            <ChevronDown aria-hidden="true" />
          </Button>
        </div>
      </div>
      <div className="sheet-body" ref={body}>
        {children}
      </div>
    </section>
  );
}
