import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";
import { useView } from "../../state/use-view";
import { Disclosure } from "../../ui/disclosure";
import { LiveRegion } from "../../ui/live-region";
import { Loading, WorkerFailure } from "../../ui/states";
import { TextButton } from "../../ui/text-button";
import type { IndicatorEntry } from "../../workers/catalogue";
import type { FigureChoice } from "../../workers/job-map";
import { reachIndicators } from "../../workers/needle/figure-of-things";
import { useChosenFigure } from "../choice/use-indicator";
import { usePlace } from "../choice/use-place";
import { ProfileComparison } from "../compare/profile-comparison";
import { PassportButton } from "../passport/passport-button";
import { DataAge } from "./data-age";
import { FigureFace } from "./figure-face";
import { type FigureHere, figureHere, passesHere } from "./figure-here";
import { InputsList } from "./inputs-list";
import { LeftOutList } from "./left-out-list";
import { MeasuresList } from "./measures-list";
import { Method } from "./method";
import { Overview } from "./overview";
import { ParamsForm } from "./params-form";
import { TownsRanked } from "./towns-ranked";
import { UncoveredList } from "./uncovered-list";
import { useReason } from "./use-reason";
import { VerdictLine } from "./verdict-words";
import "./figure-panel.css";

const PassportPanel = lazy(() =>
  import("../passport/passport-panel").then(({ PassportPanel }) => ({ default: PassportPanel })),
);

const ScoreCardPanel = lazy(() =>
  import("../score-card/score-card-panel").then(({ ScoreCardPanel }) => ({ default: ScoreCardPanel })),
);

const OverlapSection = lazy(() =>
  import("../overlap/overlap-section").then(({ OverlapSection }) => ({ default: OverlapSection })),
);

/** The figure in view, opened: value, verdict, who is left out, towns, and all it is made of. */
export function FigurePanel() {
  const { t } = useTranslation();
  const { entry, choice, query } = useChosenFigure();
  const { place } = usePlace();
  const [{ passport, card }] = useView();
  if (entry === null && card !== null)
    return (
      <Suspense fallback={<Loading text={t("audit.scoreCard.computing")} />}>
        <ScoreCardPanel id={card} />
      </Suspense>
    );
  if (entry === null) return <Overview />;
  if (choice !== null && passport === entry.id)
    return (
      <Suspense fallback={<Loading text={t("passportPanel.writing")} />}>
        <PassportPanel choice={choice} />
      </Suspense>
    );
  if (query.isError)
    return (
      <WorkerFailure
        title={t("shell.error.figure")}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  if (query.data === undefined) return <Loading text={t("shell.state.computing")} />;
  return (
    <OpenedFigure
      entry={entry}
      choice={choice}
      figure={query.data}
      here={figureHere(query.data, place?.code ?? null)}
    />
  );
}

function OpenedFigure(props: {
  readonly entry: IndicatorEntry;
  readonly choice: FigureChoice | null;
  readonly figure: Figure;
  readonly here: FigureHere;
}) {
  const { entry, choice, figure, here } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const [, choose] = useView();
  return (
    <article className="figure-panel">
      <FigureHead {...props} />
      <ParamsForm entry={entry} figure={figure} />
      {hasReach(here) ? (
        <Disclosure title={t(here.verdict?.failing === undefined ? "figure.uncovered" : "figure.broken")}>
          <UncoveredList figure={figure} entry={entry} here={here} />
        </Disclosure>
      ) : null}
      {entry.perPlace ? <TownsRanked figure={figure} entry={entry} /> : null}
      <MeasuresList entry={entry} figure={figure} />
      <ProfileComparison entry={entry} figure={figure} />
      {choice !== null && reachIndicators.some((id) => id === entry.id) ? (
        <Disclosure title={t("audit.overlap.title")} open={false}>
          <Suspense fallback={<Loading />}>
            <OverlapSection choice={choice} />
          </Suspense>
        </Disclosure>
      ) : null}
      <Disclosure title={t("figure.method")} open={false}>
        <Method entry={entry} figure={figure} />
      </Disclosure>
      <Disclosure title={t("figure.inputs")} open={false}>
        <InputsList figure={figure} />
        <LeftOutList figure={figure} />
      </Disclosure>
      <p className="quiet small">{labels.indicatorAbout(entry.id)}</p>
      <p>
        <TextButton onPress={() => choose({ indicator: null, params: null }, "push")}>
          {t("figure.stopColouring")}
        </TextButton>
      </p>
    </article>
  );
}

/** Whether the figure asks of each thing if it is reached, or holds each to a rule. */
const hasReach = ({ reach, verdict }: FigureHere) =>
  verdict?.failing !== undefined || reach.some(({ covered }) => covered !== undefined);

function FigureHead({
  entry,
  figure,
  here,
}: {
  readonly entry: IndicatorEntry;
  readonly figure: Figure;
  readonly here: FigureHere;
}) {
  const { t } = useTranslation();
  const labels = useLabels();
  const reason = useReason();
  const { quantity } = useFormat();
  const { place, county } = usePlace();
  const name = labels.indicator(entry.id);
  const where = here.ofPlace ? (place ?? county)?.name : county?.name;
  const value = quantity(here.summary.value, entry.unit).text;
  const passes = passesHere(here);
  const spoken =
    passes === null
      ? t("figure.changedBare", { name, value })
      : t("figure.changed", {
          name,
          value,
          verdict: t(passes ? "figure.verdict.passes" : "figure.verdict.fails"),
        });
  return (
    <header className="figure-head">
      <div className="figure-title">
        <h2>{name}</h2>
        <PassportButton indicator={entry.id} />
      </div>
      <p className="quiet small">
        {where}
        {here.ofPlace ? "" : ` · ${t("figure.wholeCounty")}`}
      </p>
      <FigureFace here={here} unit={entry.unit} size="panel" reason={reason(figure.missing)} />
      {here.summary.value === null ? null : (
        <VerdictLine verdict={here.verdict} unit={entry.unit} missed={here.mandatoryMissed} />
      )}
      <DataAge figure={figure} />
      <LiveRegion text={spoken} />
    </header>
  );
}
