import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import type { Piece } from "../../indicators/indicator";
import { totalsOf } from "./figure-here";

/** How many are not reached, with their area, households and people: `未覆盖 14 处 · 3,182 户 · 9,870 人`. */
export function OpenSummary({ open, judged }: { readonly open: readonly Piece[]; readonly judged: boolean }) {
  const { t } = useTranslation();
  const { quantity, integer } = useFormat();
  const totals = totalsOf(open);
  const parts = [
    t(judged ? "figure.uncoveredCount" : "figure.failing", { count: totals.count }),
    totals.areaSquareMetres === null ? null : quantity(totals.areaSquareMetres, "m2").text,
    totals.households === null
      ? null
      : t("figure.households", { count: totals.households, number: integer(totals.households) }),
    totals.people === null
      ? null
      : t("figure.people", { count: totals.people, number: integer(totals.people) }),
  ].filter((part) => part !== null);
  return <p className="uncovered-summary">{parts.join(" · ")}</p>;
}
