import { Copy, Download } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Passport } from "../../indicators/passport";
import { Button } from "../../ui/button";
import { download } from "../../ui/download";
import { LiveRegion } from "../../ui/live-region";
import { copyText } from "../export/copy-text";
import { passportFileName, passportJson } from "./passport-json";
import { usePassportWords } from "./use-passport-words";

/** Takes a passport along: as text, as JSON, as a file the command line verifies. */
export function PassportTools({ passport }: { readonly passport: Passport }) {
  const { t } = useTranslation();
  const { textOf, vocabulary } = usePassportWords();
  const [said, setSaid] = useState("");
  const [byHand, setByHand] = useState<string | null>(null);
  const json = () => passportJson(passport, vocabulary.indicators[passport.indicator]);
  const copy = async (text: string) => {
    const copied = await copyText(text);
    setSaid(t(copied ? "passportPanel.copied" : "passportPanel.copyByHand"));
    setByHand(copied ? null : text);
  };
  return (
    <div className="passport-tools">
      <div className="row-of-buttons">
        <Button size="small" onPress={() => void copy(textOf(passport))}>
          <Copy aria-hidden="true" />
          {t("passportPanel.copyText")}
        </Button>
        <Button size="small" onPress={() => void copy(json())}>
          <Copy aria-hidden="true" />
          {t("passportPanel.copyJson")}
        </Button>
        <Button size="small" onPress={() => download(passportFileName(passport), json(), "application/json")}>
          <Download aria-hidden="true" />
          {t("passportPanel.download")}
        </Button>
      </div>
      {said === "" ? null : <p className="small quiet">{said}</p>}
      {byHand === null ? null : <ByHand text={byHand} />}
      <LiveRegion text={said} />
    </div>
  );
}

/** Where no page may copy, the reader does: the text stands there, selected. */
function ByHand({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is selected anew
  useEffect(() => field.current?.select(), [text]);
  return (
    <textarea
      ref={field}
      className="passport-by-hand"
      readOnly
      rows={6}
      value={text}
      aria-label={t("passportPanel.text")}
    />
  );
}
