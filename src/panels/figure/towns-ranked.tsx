import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import type { Figure } from "../../indicators/figure";
import { useView } from "../../state/use-view";
import { barEnd, FigureBar } from "../../ui/figure-bar";
import { TextButton } from "../../ui/text-button";
import type { IndicatorEntry } from "../../workers/catalogue";
import { usePlace } from "../choice/use-place";
import { useMapHandle } from "../map/use-map-handle";
import { type RankedPlace, rankPlaces } from "./rank-towns";
import { lineOf } from "./use-rule";

/** Enough to name a pattern, few enough to read at a glance. */
const each = 3;

/** The best and worst places one level below the one in view. */
export function TownsRanked({ figure, entry }: { readonly figure: Figure; readonly entry: IndicatorEntry }) {
  const { t } = useTranslation();
  const { children } = usePlace();
  const { first, last } = rankPlaces(figure, children, entry.direction, each);
  if (first.length === 0) return null;
  const names = entry.direction === 0 ? (["highest", "lowest"] as const) : (["best", "worst"] as const);
  const end = barEnd(
    [...first, ...last].map(({ value }) => value),
    figure.unit === "1",
  );
  return (
    <div className="ranked">
      {last.length === 0 ? null : (
        <>
          <h3>{t(`figure.${names[1]}`)}</h3>
          <RankedList list={last} figure={figure} end={end} />
        </>
      )}
      <h3>{t(`figure.${names[0]}`)}</h3>
      <RankedList list={first} figure={figure} end={end} />
    </div>
  );
}

function RankedList(props: {
  readonly list: readonly RankedPlace[];
  readonly figure: Figure;
  readonly end: number;
}) {
  const { list, figure, end } = props;
  const [, choose] = useView();
  const { quantity } = useFormat();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const threshold = figure.verdict?.failing === undefined ? figure.verdict?.threshold : undefined;
  const line = threshold === undefined ? null : lineOf(threshold);
  return (
    <ul>
      {list.map(({ place, value }) => (
        <li key={place.code} className="ranked-row">
          <TextButton
            onPress={() => {
              choose({ place: place.code }, "push");
              zoomTo(place.bounds);
            }}
          >
            {place.name}
          </TextButton>
          <FigureBar value={value} end={end} line={line} tone="plain" />
          <span className="ranked-value">
            {quantity(value, figure.unit, line === null ? [] : [line.from]).text}
          </span>
        </li>
      ))}
    </ul>
  );
}
