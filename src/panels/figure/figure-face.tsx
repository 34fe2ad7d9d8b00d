import { useFormat } from "../../i18n/use-format";
import type { Unit } from "../../indicators/indicator";
import { barEnd, FigureBar } from "../../ui/figure-bar";
import { type FigureHere, toneHere } from "./figure-here";
import { lineOf } from "./use-rule";
import "./figure.css";

/** Number first and large, unit quiet, and the bar with the standard's tick. */
export function FigureFace(props: {
  /** Null as long as it is not there. */
  readonly here: FigureHere | null;
  readonly unit: Unit;
  readonly size: "row" | "panel";
  /** Shown where there is no value. */
  readonly reason?: string | undefined;
}) {
  const { here, unit, size, reason } = props;
  const { quantity } = useFormat();
  const value = here?.summary.value ?? null;
  const verdict = here?.verdict ?? null;
  // A rule for each piece draws no line on the total.
  const line = verdict === null || verdict.failing !== undefined ? null : lineOf(verdict.threshold);
  const written = quantity(value, unit, line === null ? [] : [line.from]);
  const ends = [value ?? 0, line?.from ?? 0, line?.upTo ?? 0];
  const hasBar = value !== null && (unit === "1" || line !== null);
  return (
    <div className={`figure-face figure-face-${size}`}>
      <p className="figure-number">
        <span className="figure-amount">{written.number}</span>
        {written.unit === "" ? null : <span className="figure-unit">{written.unit}</span>}
        {value === null && reason !== undefined ? <span className="figure-reason">{reason}</span> : null}
      </p>
      {hasBar ? (
        <FigureBar
          value={value}
          end={barEnd(ends, unit === "1")}
          line={line}
          tone={here === null ? "plain" : toneHere(here)}
        />
      ) : null}
    </div>
  );
}
