import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import type { Unit } from "../../indicators/indicator";
import type { Advice, SitingAsk, SitingKindId, Weighing } from "../../workers/siting/siting-ask";

const unitOf: Readonly<Record<Weighing, Unit>> = {
  people: "people",
  households: "households",
  area: "m2",
  count: "count",
};

/** Words for kinds, weights and answers, in the reader's language and units. */
export function useAdviceWords() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { quantity, percent } = useFormat();
  return useMemo(() => {
    const weight = (value: number, weigh: Weighing) => quantity(value, unitOf[weigh]).text;
    const kind = (id: SitingKindId): string => {
      const [role = "", what = ""] = id.split(":");
      if (role === "facilities") return labels.value("facilities", "category", what);
      return role === "posts" ? labels.value("posts", "class", what) : t("advice.park");
    };
    /** Rounded up: a gap is never told smaller than it is. */
    const gapShare = (gap: number) => percent(Math.ceil(gap * 1000) / 1000, 1);
    const gap = (advice: Advice, goal: SitingAsk["goal"]): string => {
      if (goal === "all")
        return advice.proven
          ? t("advice.provenFewest")
          : t("advice.gapFewest", { gap: gapShare(advice.gap), count: advice.leastSites ?? 0 });
      return advice.proven ? t("advice.proven") : t("advice.gap", { gap: gapShare(advice.gap) });
    };
    return { weight, kind, gap, weigh: (id: Weighing) => t(`advice.weighs.${id}`) };
  }, [t, labels, quantity, percent]);
}
