import { useTranslation } from "react-i18next";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useFigures } from "../../data/queries/use-figure";
import type { Figure } from "../../indicators/figure";
import { families } from "../../indicators/indicator";
import { Disclosure } from "../../ui/disclosure";
import { Loading, WorkerFailure } from "../../ui/states";
import type { IndicatorEntry } from "../../workers/catalogue";
import { useChosenFigure } from "../choice/use-indicator";
import { useOpenFigure } from "../choice/use-open-figure";
import { usePlace } from "../choice/use-place";
import { useProfiles } from "../choice/use-profiles";
import { Computing } from "./computing";
import { figureHere, passesHere } from "./figure-here";
import { FigureRow } from "./figure-row";
import "./figure-list.css";

/** All figures in their chapters, each with its number for the place in view. */
export function FigureList() {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  const figures = useFigures(useProfiles());
  const { entry: chosen, query } = useChosenFigure();
  if (catalogue.isPending) return <Loading />;
  if (catalogue.isError)
    return <WorkerFailure error={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  const byId = new Map(figures.soFar.map((figure) => [figure.indicator, figure]));
  if (query.data !== undefined) byId.set(query.data.indicator, query.data);
  return (
    <div className="figure-list">
      {figures.error !== null ? (
        <WorkerFailure error={figures.error} onRetry={() => void figures.refetch()} />
      ) : null}
      <Computing figures={figures} />
      {families.map((family) => (
        <Chapter
          key={family}
          title={t(`figure.family.${family}`)}
          entries={catalogue.data.indicators.filter((entry) => entry.family === family)}
          figures={byId}
          chosen={chosen?.id ?? null}
        />
      ))}
    </div>
  );
}

function Chapter(props: {
  readonly title: string;
  readonly entries: readonly IndicatorEntry[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly chosen: string | null;
}) {
  const { title, entries, figures, chosen } = props;
  const { t } = useTranslation();
  const openFigure = useOpenFigure();
  const { place } = usePlace();
  const code = place?.code ?? null;
  if (entries.length === 0) return null;
  const fails = entries.filter(({ id }) => {
    const figure = figures.get(id);
    return figure !== undefined && passesHere(figureHere(figure, code)) === false;
  }).length;
  return (
    <Disclosure
      level={2}
      title={title}
      aside={
        fails === 0 ? null : (
          <span className="chapter-fails">{t("figure.overviewFails", { count: fails })}</span>
        )
      }
    >
      <ul>
        {entries.map((entry) => (
          <FigureRow
            key={entry.id}
            entry={entry}
            figure={figures.get(entry.id)}
            place={code}
            chosen={entry.id === chosen}
            onChoose={openFigure}
          />
        ))}
      </ul>
    </Disclosure>
  );
}
