import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { words } from "../../i18n/locales/zh-CN";
import type { Passport } from "../../indicators/passport";
import { passportText } from "../../indicators/passport-text";
import type { PassportVocabulary } from "../../indicators/passport-vocabulary";

/** The reader's words for passports, and a passport as text in them. */
export function usePassportWords() {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const all = i18n.getResourceBundle(language, "words") as typeof words;
    const vocabulary: PassportVocabulary = {
      ...all,
      locale: language === "en" ? "en" : "zh-CN",
      roles: all.things.role,
      reading: { values: all.things.value, landUnits: all.doctorPanel.unit },
    };
    return { vocabulary, textOf: (passport: Passport) => passportText(passport, vocabulary) };
  }, [i18n, language]);
}
