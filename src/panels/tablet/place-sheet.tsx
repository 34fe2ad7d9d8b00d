import { useTranslation } from "react-i18next";
import { useDescription, usePlaceAt } from "../../data/queries/use-description";
import { Loading } from "../../ui/states";
import { useProfiles } from "../choice/use-profiles";
import { AnswersList } from "../selection/answers-list";
import { OpenFindings } from "../selection/open-findings";
import { OwnFigures } from "../selection/own-figures";
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
  const grid = place.places.find(({ level }) => level === "grid") ?? null;
  const inner = place.places[place.places.length - 1];
  return (
    <>
      <p className="needle-mark small">{t(spot.from === "tap" ? "tablet.here" : "tablet.mine")}</p>
      {!place.inside || inner === undefined ? (
        <p>{t("tablet.outside")}</p>
      ) : (
        <>
          <h2>{grid?.name ?? t("tablet.noGrid")}</h2>
          <p className="quiet small">
            {place.places.map(({ name }) => name).join(" › ")}
            {grid === null ? "" : ` · ${grid.code}`}
          </p>
          <h3 className="section-title">{t("tablet.answers")}</h3>
          <AnswersList answers={[...place.answers].reverse()} />
        </>
      )}
      <h3 className="section-title">{t("tablet.near")}</h3>
      <NearList at={spot.at} />
      {grid === null ? null : <OfGrid code={grid.code} />}
    </>
  );
}

/** Figures and open findings of the grid itself. */
function OfGrid({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const { data } = useDescription({ role: "grids", id: code }, useProfiles());
  if (data === undefined || data === null) return null;
  return (
    <>
      <h3 className="section-title">
        {t("tablet.openFindings")} {data.findings.length}
      </h3>
      <OpenFindings findings={data.findings} />
      <h3 className="section-title">{t("tablet.figures")}</h3>
      <OwnFigures figures={data.figures} />
    </>
  );
}
