import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { writtenValue } from "../../indicators/written-value";
import { useIndicator } from "../choice/use-indicator";
import { usePassportWords } from "../passport/use-passport-words";
import { referenceOf, useFigurePassports } from "./use-figure-passports";

/** So many hex digits of a hash are printed: enough to tell two apart. */
const hashDigits = 16;

/** One line of the passport of the figure in view, for a picture or a printed sheet; none without a figure. */
export function useFigureNote(): () => Promise<readonly string[]> {
  const { t } = useTranslation();
  const labels = useLabels();
  const { choice } = useIndicator();
  const passportsOf = useFigurePassports();
  const { vocabulary } = usePassportWords();
  return useCallback(async () => {
    const passports = choice === null ? [] : await passportsOf([choice]);
    return passports.map((passport) => {
      const { clause, inputs_sha, err_low, err_high } = referenceOf(passport);
      const { locale, passport: words } = vocabulary;
      const write = (value: number | null) => writtenValue(value, passport.unit, locale, words.units);
      return t("panels.export.picture", {
        figure: labels.indicator(passport.indicator),
        value: write(passport.value),
        clause: clause || t("figure.ours"),
        hash: inputs_sha.slice(0, hashDigits),
        low: write(err_low),
        high: write(err_high),
      });
    });
  }, [t, labels, choice, passportsOf, vocabulary]);
}
