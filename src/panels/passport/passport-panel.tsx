import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { usePassport } from "../../data/queries/use-passport";
import { useLabels } from "../../i18n/use-labels";
import { useView } from "../../state/use-view";
import { Button } from "../../ui/button";
import { Loading, WorkerFailure } from "../../ui/states";
import type { FigureChoice } from "../../workers/job-map";
import { PassportBody } from "./passport-body";
import { PassportTools } from "./passport-tools";
import { Recompute } from "./recompute";
import "../figure/figure-panel.css";
import "./passport.css";

/** A figure, opened: everything it takes to defend it, and the way to compute it again. */
export function PassportPanel({ choice }: { readonly choice: FigureChoice }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { data: passport, error, refetch } = usePassport(choice);
  return (
    <article className="figure-panel passport" aria-label={t("passportPanel.title")}>
      <header className="passport-head">
        <div>
          <p className="needle-mark small">{t("passportPanel.title")}</p>
          <h2>{labels.indicator(choice.indicator)}</h2>
        </div>
        <CloseButton />
      </header>
      {error !== null ? (
        <WorkerFailure title={t("passportPanel.failed")} error={error} onRetry={() => void refetch()} />
      ) : passport === undefined ? (
        <Loading text={t("passportPanel.writing")} />
      ) : (
        <PassportBody passport={passport}>
          <PassportTools passport={passport} />
          <Recompute passport={passport} />
        </PassportBody>
      )}
    </article>
  );
}

function CloseButton() {
  const { t } = useTranslation();
  const [, choose] = useView();
  return (
    <Button
      size="small"
      look="quiet"
      label={t("passportPanel.close")}
      onPress={() => choose({ passport: null }, "push")}
    >
      <X aria-hidden="true" />
    </Button>
  );
}
