import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useData } from "../../data/queries/data-context";
import { useDistrict } from "../../data/queries/use-district";
import { groundOf } from "../../data/taken/new-summary";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Field } from "../../ui/field";
import { LiveRegion } from "../../ui/live-region";
import { Progress } from "../../ui/progress";
import { useOwnSheets } from "../score-card/own-sheets";
import { useSaveDistrict } from "./use-save-district";
import "./own-layers.css";

const idRule = /^[a-z0-9][a-z0-9-]*$/;

/** Asks for name and identifier, and writes the district as files. */
export function SaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data: summary } = useDistrict();
  const [id, setId] = useState(`${summary?.manifest.id ?? "county"}-own`);
  const [name, setName] = useState(summary?.manifest.name.zh ?? "");
  const { save, progress, cancel, said, canWriteFolders } = useSaveDistrict();
  const fault = !idRule.test(id)
    ? t("taken.save.idWrong")
    : name.trim() === ""
      ? t("taken.save.nameMissing")
      : "";
  const sheets = useOwnSheets(groundOf(useData().district));
  const entries = sheets.reduce((sum, sheet) => sum + sheet.entries.length, 0);
  const [withEntries, setWithEntries] = useState(true);
  // The buttons stay what they are while it is written: one that is disabled loses the keyboard.
  const start = (into: "zip" | "folder") => {
    if (progress === null) save({ id, name: { zh: name.trim() }, into, entered: withEntries ? sheets : [] });
  };
  return (
    <Dialog title={t("taken.save.title")} onClose={onClose}>
      <p className="small">{t("taken.save.about")}</p>
      <Field label={t("taken.save.name")} value={name} onChange={setName} />
      <Field label={t("taken.save.id")} value={id} onChange={setId} />
      {fault === "" ? null : <p className="own-fault small">{fault}</p>}
      {entries === 0 ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={withEntries}
            onChange={({ target }) => setWithEntries(target.checked)}
          />
          <span>{t("taken.save.entries", { count: entries })}</span>
        </label>
      )}
      <p className="quiet small">{t("taken.save.people")}</p>
      {progress === null ? null : (
        <Progress
          label={t("taken.save.working", { file: progress.what })}
          done={progress.done}
          total={progress.total}
          onCancel={cancel}
        />
      )}
      {said === "" ? null : <p className="small">{said}</p>}
      <LiveRegion text={said} />
      {canWriteFolders ? null : <p className="quiet small">{t("taken.save.noFolder")}</p>}
      <div className="dialog-foot">
        {canWriteFolders ? (
          <Button disabled={fault !== ""} onPress={() => start("folder")}>
            {t("taken.save.folder")}
          </Button>
        ) : null}
        <Button look="needle" disabled={fault !== ""} onPress={() => start("zip")}>
          {t("taken.save.zip")}
        </Button>
      </div>
    </Dialog>
  );
}
