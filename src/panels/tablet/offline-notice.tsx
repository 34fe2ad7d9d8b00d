import { useTranslation } from "react-i18next";
import { newerFiles, useOfflineStatus } from "../../data/offline/offline-status";
import { useDistrict } from "../../data/queries/use-district";
import { Button } from "../../ui/button";
import "./offline.css";

/** Newer data or a newer version are ready on the device: shown when the reader says so, never under their hands. */
export function OfflineNotice() {
  const { t } = useTranslation();
  const { kept, newVersion } = useOfflineStatus();
  const { data: summary } = useDistrict();
  const newData = newerFiles(kept, summary).length > 0;
  if (!newData && !newVersion) return null;
  return (
    <p className="offline-notice" role="status">
      <span>{t(newData ? "offline.newData" : "offline.newVersion")}</span>
      <Button onPress={() => location.reload()}>{t("offline.reload")}</Button>
    </p>
  );
}
