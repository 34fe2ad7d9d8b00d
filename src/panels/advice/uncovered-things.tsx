import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextButton } from "../../ui/text-button";
import type { Advice, Weighing } from "../../workers/siting/siting-ask";
import { useMapHandle } from "../map/use-map-handle";
import { useAdviceWords } from "./use-advice-words";

const shownFirst = 8;
const reasons = ["outbid", "barred", "unreachable"] as const;

/** Who is still left out, and why. */
export function UncoveredThings({ advice, weigh }: { readonly advice: Advice; readonly weigh: Weighing }) {
  const { t } = useTranslation();
  const words = useAdviceWords();
  const zoomTo = useMapHandle((map) => map.zoomTo);
  const [all, setAll] = useState(false);
  const { uncovered, uncoveredCount } = advice;
  if (uncoveredCount === 0) return <p className="quiet">{t("advice.everybody")}</p>;
  return (
    <div className="uncovered">
      <ul className="small quiet">
        {reasons
          .filter((reason) => advice.reasons[reason] > 0)
          .map((reason) => (
            <li key={reason}>
              {advice.reasons[reason]} · {t(`advice.reasons.${reason}`)}
            </li>
          ))}
      </ul>
      <ul className="uncovered-list">
        {(all ? uncovered : uncovered.slice(0, shownFirst)).map(({ id, name, at, weight, reason }) => (
          <li key={id} className="uncovered-item">
            <TextButton onPress={() => zoomTo([...at, ...at])}>{name || id}</TextButton>
            <span className="quiet small">
              {words.weight(weight, weigh)} · {t(`advice.reasons.${reason}`)}
            </span>
          </li>
        ))}
      </ul>
      {uncovered.length > shownFirst ? (
        <TextButton onPress={() => setAll(!all)}>
          {all ? "−" : t("figure.more", { count: uncovered.length - shownFirst })}
        </TextButton>
      ) : null}
    </div>
  );
}
