import "./figure-bar.css";

/** Where the bar ends: 100 % for a share, otherwise a quarter beyond whatever must be seen on it. */
export function barEnd(values: readonly number[], isShare: boolean): number {
  if (isShare) return 1;
  const most = Math.max(...values.filter(Number.isFinite), 0);
  return most > 0 ? most * 1.25 : 1;
}

interface Line {
  readonly from: number;
  /** The upper end of a band; a plain line without it. */
  readonly upTo?: number;
}

/**
 * A plain bar with a tick where the standard draws its line. Says nothing by itself: number and verdict stand
 * beside it in words.
 */
export function FigureBar(props: {
  readonly value: number | null;
  readonly end: number;
  readonly line: Line | null;
  readonly tone: "passes" | "fails" | "plain";
}) {
  const { value, end, line, tone } = props;
  const at = (amount: number) => `${Math.min(100, Math.max(0, (amount / end) * 100))}%`;
  return (
    <div className="figure-bar" aria-hidden="true">
      {value === null ? null : (
        <div className={`figure-bar-fill figure-bar-${tone}`} style={{ width: at(value) }} />
      )}
      {line?.upTo === undefined ? null : (
        <div
          className="figure-bar-band"
          style={{ left: at(line.from), right: `calc(100% - ${at(line.upTo)})` }}
        />
      )}
      {line === null ? null : <div className="figure-bar-tick" style={{ left: at(line.from) }} />}
    </div>
  );
}
