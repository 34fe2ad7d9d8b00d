import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Words, wordsIn } from "../model/words";

/**
 * Words for ids that come from data or registries. What no locale knows (a county's own category, say) is
 * shown as the data have it: a text of the data is never replaced by nothing.
 */
export function useLabels() {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const loose = (key: string, fallback: string, params: Readonly<Record<string, unknown>> = {}): string =>
      // `replace`, because params of problems are named like options of the library: lng means its language.
      i18n.exists(key)
        ? String(t(key as never, { replace: params, count: params.count } as never))
        : fallback;
    return {
      loose,
      indicator: (id: string) => loose(`indicators.${id}.name`, id),
      indicatorShort: (id: string) => loose(`indicators.${id}.short`, id),
      indicatorQuestion: (id: string) => loose(`indicators.${id}.question`, ""),
      indicatorFormula: (id: string) => loose(`indicators.${id}.formula`, ""),
      indicatorAbout: (id: string) => loose(`indicators.${id}.about`, ""),
      measure: (id: string) => loose(`measures.${id}`, id),
      leftOut: (reason: string) => loose(`leftOut.${reason}`, reason),
      fact: (key: string) => loose(`facts.${key}`, key),
      param: (id: string) => loose(`params.${id}`, id),
      choice: (param: string, value: string) => loose(`choices.${param}.${value}`, value),
      pieceGroup: (id: string) => loose(`pieceGroups.${id}`, id),
      layer: (id: string) => loose(`layers.kind.${id}`, id),
      role: (id: string) => loose(`things.role.${id}`, id),
      field: (id: string) => loose(`things.field.${id}`, id),
      value: (role: string, field: string, value: string) =>
        loose(`things.value.${role}.${value}`, loose(`things.value.${field}.${value}`, value)),
      problem: (code: string, params: Readonly<Record<string, string | number>> = {}) =>
        loose(`problems.${code}`, code, params),
      /** Why it matters and what to do; empty where the code has no cure. */
      cure: (code: string, params: Readonly<Record<string, string | number>> = {}) =>
        loose(`problems.${code}-cure`, "", params),
      /** A text of the data in the reader's language, Chinese where it has no other. */
      words: (words: Words | string) => wordsIn(i18n.language, words),
    };
  }, [t, i18n, i18n.language]);
}

export type Labels = ReturnType<typeof useLabels>;
