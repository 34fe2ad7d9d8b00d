import { useTranslation } from "react-i18next";
import { useAges, useNow } from "../../data/queries/use-ages";
import { useDistrict } from "../../data/queries/use-district";
import { useHealth } from "../../data/queries/use-health";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { MapProblem } from "../../map/map-problem";
import type { Scene, Tour } from "../../scenes/tour";
import { districtLabel } from "../export/use-provenance";
import { WallAges } from "./wall-ages";

/** Where the tour stands, whose data these are and how old, and what is wrong while the rest goes on. */
export function WallFoot(props: {
  readonly scenes: readonly Scene[];
  readonly tour: Tour;
  readonly problem: MapProblem | null;
}) {
  const { scenes, tour, problem } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const health = useHealth();
  const { data: summary } = useDistrict();
  const { date, age } = useFormat();
  const nowMs = useNow(60);
  const stale = useAges(60).filter((layer) => layer.stale);
  if (summary === undefined) return <footer className="wall-foot" />;
  const { manifest, asOfMs } = summary;
  return (
    <footer className="wall-foot">
      {scenes.length > 1 ? (
        <span
          className="wall-scenes"
          role="img"
          aria-label={t("wall.scene", { index: tour.index + 1, count: scenes.length })}
        >
          {scenes.map(({ id }, i) => (
            <i key={id} className={i === tour.index ? "is-on" : ""} />
          ))}
        </span>
      ) : null}
      {tour.pausedAtMs === null ? null : <strong>{t("wall.paused")}</strong>}
      {health.state === "failed" ? <strong className="wall-late">{t("wall.recovering")}</strong> : null}
      {problem === null ? null : (
        <span className="wall-problem">
          {labels.loose(`layers.problem.${problem.code}`, problem.code, {
            detail: problem.detail,
            kind: problem.kind === undefined ? "" : labels.layer(problem.kind),
          })}
        </span>
      )}
      <WallAges />
      <span className="wall-foot-end">
        {districtLabel(manifest, t("shell.strip.synthetic"), labels.words).map((label) => (
          <strong key={label}>{label}</strong>
        ))}
        {stale.length === 0 ? null : (
          <strong className="wall-late">{t("shell.state.stale", { age: age(asOfMs, nowMs) })}</strong>
        )}
        <span>{t("shell.strip.dataOf", { date: date(asOfMs), age: age(asOfMs, nowMs) })}</span>
        <span>
          {manifest.mapApproval === null
            ? t("shell.strip.noApproval")
            : t("shell.strip.approval", { number: manifest.mapApproval })}
        </span>
      </span>
    </footer>
  );
}
