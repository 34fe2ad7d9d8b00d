import { useTranslation } from "react-i18next";
import { offlineWord, useOfflineStatus } from "../../data/offline/offline-status";
import { useFormat } from "../../i18n/use-format";
import "./offline.css";

/** Whether this device can be relied on without a network, in one line. */
export function OfflineLine() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const status = useOfflineStatus();
  const word = offlineWord(status);
  if (word === "unknown") return null;
  const { done, total } = status.work ?? { done: 0, total: 0 };
  const asOf = status.kept === null ? "" : date(Date.parse(status.kept.asOf));
  const key = word === "full" && status.kept !== null ? "fullOld" : word;
  return (
    <span className={`offline-line offline-${word}`} role="status">
      {t(`offline.word.${key}`, { date: asOf, done, total })}
    </span>
  );
}
