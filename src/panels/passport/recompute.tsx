import { Check, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type Recomputed, useRecompute } from "../../data/queries/use-recompute";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Passport } from "../../indicators/passport";
import type { Difference } from "../../indicators/verify-passport";
import { Button } from "../../ui/button";
import { Progress } from "../../ui/progress";

/** Reads the files again, computes again, and says "same" or where it differs. */
export function Recompute({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const { now, start, stop } = useRecompute(passport);
  return (
    <section className="recompute">
      {now.state === "running" ? (
        <Running progress={now.progress} indicator={passport.indicator} onStop={stop} />
      ) : (
        <div className="row-of-buttons">
          <Button size="small" look="needle" onPress={start}>
            {t("passportPanel.recompute")}
          </Button>
          <span className="quiet small">{t("passportPanel.recomputeHint")}</span>
        </div>
      )}
      <RecomputedSaid now={now} />
    </section>
  );
}

/** What came of a comparison, and where the two differ. */
export function RecomputedSaid({ now }: { readonly now: Recomputed }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <>
      <div role="status">
        {now.state === "stopped" ? <p className="quiet">{t("passportPanel.stopped")}</p> : null}
        {now.state === "failed" ? <p>{t("passportPanel.recomputeFailed", { detail: now.detail })}</p> : null}
        {now.state === "compared" ? (
          <p className={now.differences.length === 0 ? "verdict verdict-passes" : "verdict verdict-fails"}>
            {now.differences.length === 0 ? <Check aria-hidden="true" /> : <X aria-hidden="true" />}
            {now.differences.length === 0
              ? t("passportPanel.same", { moment: moment(now.atMs) })
              : t("passportPanel.differs", { count: now.differences.length, moment: moment(now.atMs) })}
          </p>
        ) : null}
      </div>
      {now.state === "compared" && now.differences.length > 0 ? (
        <Differences differences={now.differences} />
      ) : null}
    </>
  );
}

function Running(props: {
  readonly progress: { readonly done: number; readonly total: number; readonly what: string } | null;
  readonly indicator: string;
  readonly onStop: () => void;
}) {
  const { progress, indicator, onStop } = props;
  const { t } = useTranslation();
  const reading = progress !== null && progress.what !== indicator && progress.what !== "";
  return (
    <Progress
      label={reading ? t("passportPanel.reading", { what: progress.what }) : t("passportPanel.computing")}
      done={progress?.done ?? 0}
      total={progress?.total ?? 1}
      onCancel={onStop}
    />
  );
}

/** So many are shown; a changed radius moves every digest at once. */
const shownDifferences = 30;

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const written = (value: unknown) => {
    const text = JSON.stringify(value) ?? "—";
    return text.length > 90 ? `${text.slice(0, 89)}…` : text;
  };
  return (
    <ul className="differences">
      {differences.slice(0, shownDifferences).map(({ path, stated, found }) => {
        const [head = "", ...rest] = path.split(".");
        return (
          <li key={path}>
            <strong>{[labels.loose(`passportPanel.part.${head}`, head), ...rest].join(" › ")}</strong>
            <span className="quiet small">
              {t("passportPanel.stated", { value: written(stated) })}
              {" · "}
              {t("passportPanel.found", { value: written(found) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
