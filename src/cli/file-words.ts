import { type Dictionary, fillText } from "../data/formats/problem-text";
import { doctor as doctorEn } from "../i18n/locales/en/doctor";
import { problems as problemsEn } from "../i18n/locales/en/problems";
import { doctor as doctorZh } from "../i18n/locales/zh-CN/doctor";
import { problems as problemsZh } from "../i18n/locales/zh-CN/problems";

export type Language = "en" | "zh";

/** The words of the file commands in one language. */
export interface FileWords {
  readonly problems: Dictionary;
  /** A text with its values filled in. */
  say(key: keyof typeof doctorZh, params?: Readonly<Record<string, string | number>>): string;
}

export function fileWords(language: Language): FileWords {
  const [doctor, problems] = language === "zh" ? [doctorZh, problemsZh] : [doctorEn, problemsEn];
  return { problems, say: (key, params) => fillText(doctor[key], params) };
}
