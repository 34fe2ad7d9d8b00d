import { type Dictionary, fillText } from "../data/formats/problem-text";
import { checks as checksEn } from "../i18n/locales/en/checks";
import { problems as problemsEn } from "../i18n/locales/en/problems";
import { checks as checksZh } from "../i18n/locales/zh-CN/checks";
import { problems as problemsZh } from "../i18n/locales/zh-CN/problems";
import type { Problem } from "../model/problem";
import type { Language } from "./file-words";

const dictionaries: Readonly<Record<Language, Dictionary>> = {
  en: { ...problemsEn, ...checksEn },
  zh: { ...problemsZh, ...checksZh },
};

/** The parts of a problem in words; "—" where there is nothing to say. */
export interface ProblemWords {
  readonly found: string;
  readonly expected: string;
  readonly cure: string;
}

export function problemWords({ code, params }: Problem, language: Language): ProblemWords {
  const dictionary = dictionaries[language];
  const text = (key: string, otherwise: string) => fillText(dictionary[key] ?? otherwise, params);
  return {
    found: text(code, code),
    expected: text(`${code}-expected`, "—"),
    cure: text(`${code}-cure`, "—"),
  };
}

/** One line: file · feature · field · what was found · what was expected · what to do. */
export function problemLine(problem: Problem, language: Language): string {
  const { found, expected, cure } = problemWords(problem, language);
  return [problem.file, problem.feature ?? "—", problem.field ?? "—", found, expected, cure]
    .map((part) => part.replaceAll(/\s*[\r\n]+\s*/g, " "))
    .join(" · ");
}
