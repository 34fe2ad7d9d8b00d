import { useTranslation } from "react-i18next";
import { usePlaceAt } from "../../data/queries/use-description";
import { useFormat } from "../../i18n/use-format";
import { Disclosure } from "../../ui/disclosure";
import { Loading } from "../../ui/states";
import { AnswersList } from "../selection/answers-list";
import { AroundList } from "./around-list";
import { GridFacts } from "./grid-facts";
import { NearList } from "./near-list";
import type { Position } from "./use-position";

/** "Which grid am I in, who answers for it": first of all, and what is near, with the grid's figures and findings. */
export function PlaceSheet({ position }: { readonly position: Position }) {
  const { t } = useTranslation();
  const { spot, locating, problem } = position;
  const place = usePlaceAt(spot?.at ?? null);
  return (
    <section className="place-sheet" aria-label={t("tablet.where")}>
      {problem === null ? null : (
        <p role="status">{t("tablet.noPosition", { reason: t(`tablet.reason.${problem}`) })}</p>
      )}
      {locating ? <Loading text={t("tablet.locating")} /> : null}
      {spot === null ? (
        <>
          <h2>{t("tablet.where")}</h2>
          <p className="quiet">{t("tablet.tapMap")}</p>
        </>
      ) : place.data === undefined ? (
        <Loading />
      ) : (
        <Found place={place.data} spot={spot} />
      )}
    </section>
  );
}

function Found(props: {
  readonly place: NonNullable<ReturnType<typeof usePlaceAt>["data"]>;
  readonly spot: NonNullable<Position["spot"]>;
}) {
  const { place, spot } = props;
  const { t } = useTranslation();
  const { quantity } = useFormat();
  const grid = place.places.find(({ level }) => level === "grid") ?? null;
  const inner = place.places[place.places.length - 1];
  return (
    <>
      <p className="place-from needle-mark small">
        {t(spot.from === "tap" ? "tablet.here" : "tablet.mine")}
        {spot.accuracyMetres === null
          ? null
          : ` · ${t("tablet.accuracy", { distance: quantity(spot.accuracyMetres, "m").text })}`}
      </p>
      {!place.inside || inner === undefined ? (
        <p>{t("tablet.outside")}</p>
      ) : (
        <>
          <h2>{grid?.name ?? t("tablet.noGrid")}</h2>
          <p className="place-path quiet small">
            {place.places.map(({ name }) => name).join(" › ")}
            {grid === null ? "" : ` · ${grid.code}`}
          </p>
          <h3 className="place-answers section-title">{t("tablet.answers")}</h3>
          <AnswersList answers={place.answers} />
        </>
      )}
      {grid === null ? null : <GridFacts code={grid.code} />}
      <h3 className="section-title">{t("tablet.near")}</h3>
      <NearList at={spot.at} />
      <div className="place-around">
        <Disclosure title={t("tablet.around")} open={false}>
          <AroundList at={spot.at} />
        </Disclosure>
      </div>
    </>
  );
}
