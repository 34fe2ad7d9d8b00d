import { useTranslation } from "react-i18next";
import { useNow } from "../../data/queries/use-ages";
import { useFormat } from "../../i18n/use-format";
import type { Figure } from "../../indicators/figure";

/** A date of the data means its midnight; ages are told in days, so the zone does not matter. */
const ms = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** How old the oldest thing that went into a figure is. */
export function DataAge({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  const { age } = useFormat();
  const nowMs = useNow(60);
  const dates = figure.inputs.map(({ date }) => ms(date)).filter(Number.isFinite);
  if (dates.length === 0) return null;
  return <p className="quiet small">{t("figure.dataAge", { age: age(Math.min(...dates), nowMs) })}</p>;
}
