import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Passport } from "../../indicators/passport";
import { copyText } from "../export/copy-text";
import { passportJson } from "./passport-json";
import { usePassportWords } from "./use-passport-words";
import type { WallTurn } from "./wall-turn";

/** Copies a passport of the wall whenever a key wishes it, and tells whether it was copied. */
export function useCopyOnWish(passport: Passport, wish: WallTurn["copy"]): string {
  const { t } = useTranslation();
  const { textOf, vocabulary } = usePassportWords();
  const [said, setSaid] = useState("");
  const copy = useEffectEvent((as: "text" | "json") => {
    const text =
      as === "text" ? textOf(passport) : passportJson(passport, vocabulary.indicators[passport.indicator]);
    void copyText(text).then((copied) =>
      setSaid(t(copied ? "passportPanel.copied" : "passportPanel.wall.notCopied")),
    );
  });
  useEffect(() => {
    if (wish !== null) copy(wish.as);
  }, [wish]);
  return said;
}
