import { useTranslation } from "react-i18next";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Figure } from "../../indicators/figure";
import { barEnd, FigureBar } from "../../ui/figure-bar";
import { figureHere, openPieces, passesHere, toneHere, totalsOf } from "../figure/figure-here";
import { openWords } from "../figure/open-summary";
import { roleOfPieces } from "../figure/role-of-pieces";
import { useReason } from "../figure/use-reason";
import { lineOf, useRule } from "../figure/use-rule";
import { VerdictWord } from "../figure/verdict-words";
import { WallPassportLine } from "../passport/wall-passport-line";

/** A figure for eight metres: number first, verdict in words, the standard named, and what is not covered. */
export function WallFigure(props: {
  readonly figure: Figure;
  readonly place: string | null;
  readonly lead: boolean;
}) {
  const { figure, place, lead } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const { quantity } = useFormat();
  const rule = useRule();
  const reason = useReason();
  const here = figureHere(figure, place);
  const { verdict, summary, mandatoryMissed } = here;
  const passes = passesHere(here);
  const line = verdict === null || verdict.failing !== undefined ? null : lineOf(verdict.threshold);
  const written = quantity(summary.value, figure.unit, line === null ? [] : [line.from]);
  const hasBar = figure.unit === "1" || line !== null;
  return (
    <section
      className={lead ? "wall-figure wall-figure-lead" : "wall-figure"}
      aria-label={labels.indicator(figure.indicator)}
    >
      <h2>{lead ? labels.indicator(figure.indicator) : labels.indicatorShort(figure.indicator)}</h2>
      <p className="wall-number">
        <strong>{written.number}</strong>
        {written.unit === "" ? null : <span className="wall-unit">{written.unit}</span>}
      </p>
      {hasBar ? (
        <FigureBar
          value={summary.value}
          end={barEnd([summary.value ?? 0, line?.from ?? 0, line?.upTo ?? 0], figure.unit === "1")}
          line={line}
          tone={toneHere(here)}
        />
      ) : null}
      {summary.value === null ? <p className="wall-note">{reason(figure.missing)}</p> : null}
      {passes === null ? null : (
        <p className="wall-verdict">
          <VerdictWord passes={passes} />
          {verdict === null ? null : <span>{rule(verdict.threshold, figure.unit)}</span>}
          {lead && verdict !== null ? <span>{verdict.threshold.standard}</span> : null}
          {verdict?.threshold.verified === false ? <span>{t("figure.unverified")}</span> : null}
          {mandatoryMissed === 0 ? null : (
            <span>{t("figure.mandatoryMissed", { count: mandatoryMissed })}</span>
          )}
        </p>
      )}
      {lead ? <Uncovered figure={figure} place={place} /> : null}
      {lead ? <WallPassportLine figure={figure} /> : null}
    </section>
  );
}

/** How much waits: places, households, people. */
function Uncovered({ figure, place }: { readonly figure: Figure; readonly place: string | null }) {
  const { t } = useTranslation();
  const { integer } = useFormat();
  const { data: catalogue } = useCatalogue();
  const here = figureHere(figure, place);
  const { count, households, people } = totalsOf(openPieces(here));
  const entry = catalogue?.indicators.find(({ id }) => id === figure.indicator);
  if (count === 0 || entry === undefined) return null;
  const judged = here.reach.some(({ covered }) => covered !== undefined);
  const parts = [
    t(openWords(judged, roleOfPieces(figure, entry)), { count }),
    households === null ? null : t("wall.households", { n: integer(households) }),
    people === null ? null : t("wall.people", { n: integer(people) }),
  ];
  return <p className="wall-uncovered">{parts.filter((part) => part !== null).join(" · ")}</p>;
}
