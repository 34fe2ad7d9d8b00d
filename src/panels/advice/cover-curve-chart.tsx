import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import type { AdviceCurve, Weighing } from "../../workers/siting/siting-ask";
import { useAdviceWords } from "./use-advice-words";

const [wide, high] = [280, 120];
const margin = { left: 4, right: 10, top: 12, bottom: 18 };

/** Cover against the number of new places, with its knee and the number asked for. */
export function CoverCurveChart(props: {
  readonly curve: AdviceCurve;
  readonly total: number;
  readonly chosen: number;
  readonly weigh: Weighing;
}) {
  const { curve, total, chosen, weigh } = props;
  const { t } = useTranslation();
  const { percent } = useFormat();
  const words = useAdviceWords();
  const { points, knee } = curve;
  const most = points.at(-1)?.count ?? 1;
  const covers = points.map(({ covered }) => covered);
  const [low, top] = [Math.min(...covers), Math.max(...covers)];
  const x = (count: number) => margin.left + (count / most) * (wide - margin.left - margin.right);
  const y = (covered: number) =>
    high - margin.bottom - ((covered - low) / (top - low || 1)) * (high - margin.bottom - margin.top);
  const share = (covered: number) => (total > 0 ? percent(covered / total, 1) : "—");
  return (
    <figure className="advice-curve">
      <svg viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={t("advice.curveAbout")}>
        <line className="curve-axis" x1={margin.left} x2={wide - margin.right} y1={y(low)} y2={y(low)} />
        <polyline
          className="curve-line"
          points={points.map((p) => `${x(p.count)},${y(p.covered)}`).join(" ")}
        />
        {points.map(({ count, covered }) => (
          <circle
            key={count}
            className={count === chosen ? "curve-dot curve-chosen" : "curve-dot"}
            cx={x(count)}
            cy={y(covered)}
            r={count === chosen ? 4.5 : 2.5}
          >
            <title>{`${t("advice.curveOf", { count, covered: words.weight(covered, weigh) })} · ${share(covered)}`}</title>
          </circle>
        ))}
        {knee === null ? null : (
          <line className="curve-knee" x1={x(knee)} x2={x(knee)} y1={margin.top} y2={y(low)} />
        )}
        <text x={margin.left} y={high - 4}>
          {`0 · ${share(low)}`}
        </text>
        <text x={wide - margin.right} y={high - 4} textAnchor="end">
          {most}
        </text>
        <text x={wide - margin.right} y={y(top) - 5} textAnchor="end">
          {share(top)}
        </text>
        {knee === null || knee === most || knee / most < 0.25 ? null : (
          <text x={x(knee)} y={high - 4} textAnchor="middle">
            {knee}
          </text>
        )}
      </svg>
      <figcaption className="quiet small">
        {knee === null ? t("advice.noKnee") : t("advice.knee", { count: knee })} {t("advice.curveHint")}
      </figcaption>
    </figure>
  );
}
