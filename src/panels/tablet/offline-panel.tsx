import { useTranslation } from "react-i18next";
import { bytesOf } from "../../data/offline/kept-copy";
import { type OfflineStatus, useOfflineStatus } from "../../data/offline/offline-status";
import { useData } from "../../data/queries/data-context";
import { useNow } from "../../data/queries/use-ages";
import { useFormat } from "../../i18n/use-format";
import { useLabels } from "../../i18n/use-labels";
import { Button } from "../../ui/button";
import { OfflineLine } from "./offline-line";
import "./offline.css";

/** Everything there is to say of what is kept on this device, and the way to renew it. */
export function OfflinePanel() {
  const { t } = useTranslation();
  const status = useOfflineStatus();
  const { district } = useData();
  const { can, work } = status;
  return (
    <section className="offline-panel">
      <h3 className="section-title">{t("offline.title")}</h3>
      <p>
        <OfflineLine />
      </p>
      {can === "yes" ? <Kept status={status} /> : <p className="quiet">{t(`offline.${can}Hint`)}</p>}
      {can === "yes" ? (
        <Button
          disabled={work !== null}
          onPress={() =>
            void import("../../data/offline/keep-offline").then(({ keepOffline }) => keepOffline(district))
          }
        >
          {t("offline.update")}
        </Button>
      ) : null}
    </section>
  );
}

function Kept({ status }: { readonly status: OfflineStatus }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { age, date, decimal } = useFormat();
  const nowMs = useNow(60);
  const { kept, fault, evictedAtMs, persistent } = status;
  return (
    <>
      {kept === null ? null : (
        <p className="quiet">
          {t("offline.keptAt", {
            age: age(kept.keptAtMs, nowMs),
            size: `${decimal(bytesOf(kept) / 1e6, 1)} MB`,
          })}{" "}
          {persistent === null ? null : t(persistent ? "offline.persistent" : "offline.notPersistent")}
        </p>
      )}
      {evictedAtMs === null ? null : <p role="alert">{t("offline.evicted", { date: date(evictedAtMs) })}</p>}
      {fault === null ? null : (
        <p role="alert">
          {t(`offline.${fault.code}`, {
            detail: labels.loose(`offline.reason.${fault.detail}`, fault.detail),
          })}
        </p>
      )}
    </>
  );
}
