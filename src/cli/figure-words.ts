import { fillText } from "../data/formats/problem-text";
import { figureCommands as commandsEn } from "../i18n/locales/en/figure-commands";
import * as wordsEn from "../i18n/locales/en/indicator-words";
import { indicators as indicatorsEn } from "../i18n/locales/en/indicators";
import { passport as passportEn } from "../i18n/locales/en/passport";
import { things as thingsEn } from "../i18n/locales/en/things";
import { figureCommands as commandsZh } from "../i18n/locales/zh-CN/figure-commands";
import * as wordsZh from "../i18n/locales/zh-CN/indicator-words";
import { indicators as indicatorsZh } from "../i18n/locales/zh-CN/indicators";
import { passport as passportZh } from "../i18n/locales/zh-CN/passport";
import { things as thingsZh } from "../i18n/locales/zh-CN/things";
import type { PassportVocabulary } from "../indicators/passport-text";
import type { Language } from "./file-words";

export type FigureMessage = keyof typeof commandsZh;

/** The words of the figure commands in one language. */
export interface FigureWords extends PassportVocabulary {
  say(key: FigureMessage, params?: Readonly<Record<string, string | number>>): string;
}

/** Words for the commands `figures`, `coverage` and `passport`. */
export function figureWords(language: Language): FigureWords {
  const chinese = language === "zh";
  const commands = chinese ? commandsZh : commandsEn;
  const { measures, params, choices, leftOut, facts } = chinese ? wordsZh : wordsEn;
  return {
    locale: chinese ? "zh-CN" : "en",
    passport: chinese ? passportZh : passportEn,
    indicators: chinese ? indicatorsZh : indicatorsEn,
    measures,
    params,
    choices,
    leftOut,
    facts,
    roles: chinese ? thingsZh.role : thingsEn.role,
    say: (key, values) => fillText(commands[key], values),
  };
}
