import { type Difference, differencesOf } from "../indicators/verify-passport";
import { figureWords } from "./figure-words";
import type { FiledPassport } from "./passport-file";

/**
 * Where a passport words its figure otherwise than this program does in the passport's language, which is the one with
 * the fewest differences. Empty where it agrees, or where it has no words at all, as in a sheaf.
 */
export function wordingDifferences({ words, indicator }: FiledPassport): readonly Difference[] {
  if (words === undefined) return [];
  const [zh, en] = (["zh", "en"] as const).map((language) =>
    differencesOf(words, figureWords(language).indicators[indicator], "words"),
  );
  if (zh === undefined || en === undefined) return [];
  return en.length < zh.length ? en : zh;
}
