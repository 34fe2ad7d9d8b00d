import type { Language } from "./file-words";

/** The language asked for, read before all else so that even a complaint about the options is in it. */
export function languageOf(args: readonly string[]): Language {
  return /^zh/i.test(asked(args) ?? "") ? "zh" : "en";
}

/** What to say, in both languages, where one is asked for that nothing here is written in; null where all is well. */
export function wrongLanguage(args: readonly string[]): string | null {
  const language = asked(args);
  if (language === undefined || /^(zh|en)(?:[-_.]|$)/i.test(language)) return null;
  return `--lang “${language}”: expected zh-CN or en / 应为 zh-CN 或 en`;
}

/** The last value given, as shells have it; "" where the option stands at the end. */
function asked(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const option = args[at];
  if (option === undefined) return undefined;
  return option === "--lang" ? (args[at + 1] ?? "") : option.slice("--lang=".length);
}
