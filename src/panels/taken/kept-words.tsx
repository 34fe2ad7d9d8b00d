import { useTranslation } from "react-i18next";
import type { KeptIn } from "../../workers/own-jobs";
import "./own-layers.css";

/** Says plainly that a layer will be gone when the page closes, and why; nothing where it is kept. */
export function KeptWords({ kept }: { readonly kept: KeptIn }) {
  const { t } = useTranslation();
  if (kept.place === "browser") return null;
  const key = kept.why === "full" ? "taken.own.keptPageFull" : "taken.own.keptPageRefused";
  return <p className="own-fault small">{t(key, { detail: kept.detail })}</p>;
}
