import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import type { Piece } from "../../indicators/indicator";
import type { FeatureRole } from "../../model/role";
import { totalsOf } from "./figure-here";

/** The words for what still wants doing: a place is not reached, a finding falls short, a thing breaks the rule. */
export const openWords = (judged: boolean, role: FeatureRole | null) =>
  role === "findings" ? "figure.shortCount" : judged ? "figure.uncoveredCount" : "figure.failing";

/** How many are not reached, with their area, households and people: `未覆盖 14 处 · 3,182 户 · 9,870 人`. */
export function OpenSummary(props: {
  readonly open: readonly Piece[];
  readonly words: ReturnType<typeof openWords>;
}) {
  const { open, words } = props;
  const { t } = useTranslation();
  const { quantity, integer } = useFormat();
  const totals = totalsOf(open);
  const parts = [
    t(words, { count: totals.count }),
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
