import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Scenario } from "../../planning/scenario/scenario";
import { Button } from "../../ui/button";
import { copyText } from "../export/copy-text";

/** A scenario as a link that was not handed on yet. */
export interface Link {
  readonly text: string;
  /** The steps it carries: another step, and it is out of date. */
  readonly of: Scenario["done"];
  readonly edits: number;
}

/** How long the link is and what it carries; it is copied when the planner says so. */
export function LinkOffer({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className="try-note small">
      <p role="status">
        {t("needle.scenario.linkSize", { count: link.text.length, edits: link.edits })}
        {copied ? ` ${t("needle.scenario.copied")}` : ""}
      </p>
      {copied === false ? <p className="try-link">{link.text}</p> : null}
      <div className="try-line">
        <Button size="small" onPress={() => void copyText(link.text).then(setCopied)}>
          {t("needle.scenario.copy")}
        </Button>
        <Button size="small" look="quiet" label={t("needle.scenario.closeLink")} onPress={onClose}>
          <X aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}
