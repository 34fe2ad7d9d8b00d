import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { useFigure } from "../../data/queries/use-figure";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { LiveModel } from "../../planning/live/live-model";
import { useView } from "../../state/use-view";
import { TextButton } from "../../ui/text-button";
import type { LastDrop } from "./use-held";
import { signed } from "./write-live";

const rows = ["share", "area", "compounds", "households", "people"] as const;
const lone = ["gained", "lost", "wasted", "only"] as const;

/**
 * The figures while a thing is dragged. The component draws empty places once; every frame is written into them from
 * outside, so it is not drawn again.
 */
export function Readout({
  model,
  places,
}: {
  readonly model: LiveModel;
  readonly places: RefObject<HTMLElement | null>;
}) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [first] = model.held;
  const isForest = model.points.length === 0;
  const shown = isForest ? rows.slice(0, 2) : rows;
  return (
    <section className="try-live" ref={places} aria-label={t("needle.live.title")}>
      <h3>{labels.indicator(model.indicator)}</h3>
      {first?.notCounted ? (
        <p className="small try-note">{t(`needle.notCounted.${first.notCounted}`)}</p>
      ) : null}
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("needle.live.before")}</th>
            <th scope="col">{t("needle.live.now")}</th>
            <th scope="col">{t("needle.live.change")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row} className={`try-row-${row}`}>
              <th scope="row">{t(`needle.live.${row}`)}</th>
              <td data-live={`${row}-before`} />
              <td data-live={`${row}-now`} />
              <td data-live={`${row}-change`} />
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="try-parts">
        {lone.map((part) => (
          <div key={part} className={`try-part try-part-${part}`}>
            <dt>{t(`needle.live.${part}`)}</dt>
            <dd data-live={part} />
          </div>
        ))}
        {isForest ? null : (
          <div className="try-part">
            <dt>{t("needle.live.onlyHomes")}</dt>
            <dd data-live="only-homes" />
          </div>
        )}
      </dl>
      <p className="visually-hidden" role="status" data-live="spoken" />
      <p className="small" data-live="turned-on" />
      <p className="small" data-live="turned-off" />
      {model.exact ? null : <p className="small quiet">{t("needle.approximate")}</p>}
    </section>
  );
}

/** The figure of the scenario as the worker computes it, held against what was read when the thing was set down. */
export function ExactLine({ dropped }: { readonly dropped: LastDrop }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const [, choose] = useView();
  const { district } = useData();
  const { data, isPlaceholderData, isFetching } = useFigure(dropped.figure);
  if (dropped.figure === null) return null;
  const { indicator } = dropped.figure;
  // Until the scenario has arrived, the figure is still that of how it was before.
  if (data === undefined || isPlaceholderData || isFetching || district === dropped.district)
    return <p className="try-exact quiet">{t("needle.exact.computing")}</p>;
  const { value } = data.summary;
  const apart = value === null || dropped.share === null ? null : value - dropped.share;
  const agrees = apart !== null && Math.abs(apart) < 1e-9;
  return (
    <p className="try-exact" role="status">
      {t("needle.exact.title")} <strong>{value === null ? "—" : percent(value, 2)}</strong>{" "}
      <span className="quiet">
        {apart === null
          ? null
          : agrees
            ? t("needle.exact.agrees")
            : t("needle.exact.differs", { difference: signed(percent(Math.abs(apart), 4), apart) })}
      </span>{" "}
      <TextButton
        onPress={() =>
          choose({
            indicator,
            aside: "figure",
            ...(dropped.figure?.params ? { params: dropped.figure.params } : {}),
          })
        }
      >
        {t("needle.exact.passport")}
      </TextButton>
    </p>
  );
}
