import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button";
import type { Saving } from "./use-draft";

/** Whether what is on the screen is on the disk. */
export function SaveLine({ saving }: { readonly saving: Saving }) {
  const { t } = useTranslation();
  if (saving === "saved" || saving === "saving")
    return (
      <p className="quiet small" role="status">
        {t(`inspection.${saving}`)}
      </p>
    );
  if (saving === "conflict")
    return (
      <p className="inspection-alert" role="alert">
        {t("inspection.changedElsewhere")}{" "}
        <Button onPress={() => location.reload()}>{t("inspection.reopen")}</Button>
      </p>
    );
  return (
    <p className="inspection-alert" role="alert">
      {t("inspection.notSaved", { reason: saving.failed })}
    </p>
  );
}
