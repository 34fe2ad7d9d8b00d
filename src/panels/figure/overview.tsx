import { useTranslation } from "react-i18next";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useFigure, useFigures } from "../../data/queries/use-figure";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";
import { Disclosure } from "../../ui/disclosure";
import { Loading, WorkerFailure } from "../../ui/states";
import { TextButton } from "../../ui/text-button";
import type { IndicatorEntry } from "../../workers/catalogue";
import { headline } from "../choice/use-indicator";
import { useOpenFigure } from "../choice/use-open-figure";
import { usePlace } from "../choice/use-place";
import { useProfiles } from "../choice/use-profiles";
import { PassportButton } from "../passport/passport-button";
import { ScoreCardButton } from "../score-card/score-card-button";
import { useAsk } from "../welcome/use-ask";
import { Computing } from "./computing";
import { FigureFace } from "./figure-face";
import { figureHere, openPieces } from "./figure-here";
import { FigureRow } from "./figure-row";
import { OpenSummary, openWords } from "./open-summary";
import { roleOfPieces } from "./role-of-pieces";
import { sortVerdicts } from "./sort-verdicts";
import { useReason } from "./use-reason";
import { VerdictLine } from "./verdict-words";
import "./figure-panel.css";

/** The place in view at a glance: its headline, then every figure that fails its standard. */
export function Overview() {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  const figures = useFigures(useProfiles());
  const { place, county } = usePlace();
  const entries = catalogue.data?.indicators ?? [];
  const first = entries.find(({ id }) => id === headline) ?? entries[0];
  const failure = catalogue.error ?? figures.error;
  if (failure !== null)
    return (
      <WorkerFailure
        error={failure}
        onRetry={() => void (catalogue.isError ? catalogue.refetch() : figures.refetch())}
      />
    );
  return (
    <article className="figure-panel">
      <header className="figure-head">
        <h2>{t("figure.overview", { place: (place ?? county)?.name ?? "" })}</h2>
      </header>
      {first === undefined ? <Loading /> : <Headline entry={first} />}
      <ScoreCardButton />
      <Computing figures={figures} />
      {figures.soFar.length === 0 ? null : <Verdicts entries={entries} figures={figures.soFar} />}
    </article>
  );
}

function Headline({ entry }: { readonly entry: IndicatorEntry }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const reason = useReason();
  const profiles = useProfiles();
  const profile = profiles[entry.id];
  const { place } = usePlace();
  const { data: figure } = useFigure({ indicator: entry.id, ...(profile === undefined ? {} : { profile }) });
  const ask = useAsk();
  if (figure === undefined) return <Loading text={t("shell.state.computing")} />;
  const here = figureHere(figure, place?.code ?? null);
  const open = openPieces(here);
  return (
    <section className="headline">
      <div className="figure-title">
        <h3>{labels.indicator(entry.id)}</h3>
        <PassportButton indicator={entry.id} />
      </div>
      <FigureFace here={here} unit={entry.unit} size="panel" reason={reason(figure.missing)} />
      {here.summary.value === null ? null : (
        <VerdictLine verdict={here.verdict} unit={entry.unit} missed={here.mandatoryMissed} />
      )}
      {open.length === 0 ? null : (
        <>
          <OpenSummary open={open} words={openWords(true, roleOfPieces(figure, entry))} />
          <TextButton onPress={ask}>{t("figure.showUncovered")}</TextButton>
        </>
      )}
    </section>
  );
}

function Verdicts(props: {
  readonly entries: readonly IndicatorEntry[];
  readonly figures: readonly Figure[];
}) {
  const { t } = useTranslation();
  const openFigure = useOpenFigure();
  const { place } = usePlace();
  const code = place?.code ?? null;
  const { fails, passes, unjudged, missing } = sortVerdicts(props.figures, code);
  const list = (figures: readonly Figure[]) => (
    <ul>
      {figures.map((figure) => {
        const entry = props.entries.find(({ id }) => id === figure.indicator);
        return entry === undefined ? null : (
          <FigureRow
            key={entry.id}
            entry={entry}
            figure={figure}
            place={code}
            chosen={false}
            onChoose={openFigure}
          />
        );
      })}
    </ul>
  );
  return (
    <>
      <Disclosure title={t("figure.overviewFails", { count: fails.length })}>{list(fails)}</Disclosure>
      <Disclosure title={t("figure.overviewPasses", { count: passes.length })} open={false}>
        {list(passes)}
      </Disclosure>
      <Disclosure title={t("figure.unjudged", { count: unjudged.length })} open={false}>
        {list(unjudged)}
      </Disclosure>
      {missing.length === 0 ? null : (
        <Disclosure title={t("figure.overviewMissing", { count: missing.length })} open={false}>
          {list(missing)}
        </Disclosure>
      )}
    </>
  );
}
