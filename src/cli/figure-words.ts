import { fillText } from "../data/formats/problem-text";
import { checks as checksEn } from "../i18n/locales/en/checks";
import { doctorFindings as findingsEn } from "../i18n/locales/en/doctor-findings";
import { doctorPanel as doctorPanelEn } from "../i18n/locales/en/doctor-panel";
import { figureCommands as commandsEn } from "../i18n/locales/en/figure-commands";
import * as wordsEn from "../i18n/locales/en/indicator-words";
import { indicators as indicatorsEn } from "../i18n/locales/en/indicators";
import { passport as passportEn } from "../i18n/locales/en/passport";
import { problems as problemsEn } from "../i18n/locales/en/problems";
import { sources as sourcesEn } from "../i18n/locales/en/sources";
import { things as thingsEn } from "../i18n/locales/en/things";
import { checks as checksZh } from "../i18n/locales/zh-CN/checks";
import { doctorFindings as findingsZh } from "../i18n/locales/zh-CN/doctor-findings";
import { doctorPanel as doctorPanelZh } from "../i18n/locales/zh-CN/doctor-panel";
import { figureCommands as commandsZh } from "../i18n/locales/zh-CN/figure-commands";
import * as wordsZh from "../i18n/locales/zh-CN/indicator-words";
import { indicators as indicatorsZh } from "../i18n/locales/zh-CN/indicators";
import { passport as passportZh } from "../i18n/locales/zh-CN/passport";
import { problems as problemsZh } from "../i18n/locales/zh-CN/problems";
import { sources as sourcesZh } from "../i18n/locales/zh-CN/sources";
import { things as thingsZh } from "../i18n/locales/zh-CN/things";
import type { PassportVocabulary } from "../indicators/passport-vocabulary";
import type { PassportError } from "../indicators/verify-passport";
import type { Language } from "./file-words";

export type FigureMessage = keyof typeof commandsZh;

/** The words of the figure commands in one language. */
export interface FigureWords extends PassportVocabulary {
  say(key: FigureMessage, params?: Readonly<Record<string, string | number>>): string;
  /** Why something is no passport. */
  passportFault(error: PassportError): string;
}

/** Words for the commands `figures`, `coverage` and `passport`. */
export function figureWords(language: Language): FigureWords {
  const chinese = language === "zh";
  const commands = chinese ? commandsZh : commandsEn;
  const passport = chinese ? passportZh : passportEn;
  const { measures, params, choices, leftOut, facts } = chinese ? wordsZh : wordsEn;
  return {
    locale: chinese ? "zh-CN" : "en",
    passport,
    indicators: chinese ? indicatorsZh : indicatorsEn,
    measures,
    params,
    choices,
    leftOut,
    facts,
    roles: chinese ? thingsZh.role : thingsEn.role,
    sources: chinese ? sourcesZh : sourcesEn,
    problems: chinese
      ? { ...problemsZh, ...checksZh, ...findingsZh }
      : { ...problemsEn, ...checksEn, ...findingsEn },
    reading: {
      values: (chinese ? thingsZh : thingsEn).value,
      landUnits: (chinese ? doctorPanelZh : doctorPanelEn).unit,
    },
    say: (key, values) => fillText(commands[key], values),
    passportFault: ({ fault, found }) => fillText(passport.fault[fault], { found }),
  };
}
