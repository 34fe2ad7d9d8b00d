import { useTranslation } from "react-i18next";
import { useNow } from "../../data/queries/use-ages";
import { useFormat } from "../../i18n/use-format";
import type { Figure } from "../../indicators/figure";

/** A date of the data means its midnight; ages are told in days, so the zone does not matter. */
const ms = (date: string) => Date.parse(`${date}T00:00:00Z`);

/**
 * When what went into a figure was current: the oldest of its roles. A role with a file for each year counts by the year
 * the figure speaks of, else by the newest: what is older was read, too, but is not what the figure says. Null without a date.
 */
export function currentAt({ inputs, measures }: Pick<Figure, "inputs" | "measures">): number | null {
  const byRole = new Map<string, string[]>();
  for (const { role, date } of inputs)
    if (Number.isFinite(ms(date))) byRole.set(role, [...(byRole.get(role) ?? []), date]);
  const dates = [...byRole.values()].map((found) => {
    const ofYear = found.filter((date) => date.startsWith(`${measures.year}-`));
    return Math.max(...(ofYear.length > 0 ? ofYear : found).map(ms));
  });
  return dates.length === 0 ? null : Math.min(...dates);
}

/** How old the oldest thing is that a figure speaks of. */
export function DataAge({ figure }: { readonly figure: Figure }) {
  const { t } = useTranslation();
  const { age } = useFormat();
  const nowMs = useNow(60);
  const at = currentAt(figure);
  if (at === null) return null;
  return <p className="quiet small">{t("figure.dataAge", { age: age(at, nowMs) })}</p>;
}
