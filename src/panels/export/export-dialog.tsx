import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDistrict } from "../../data/queries/use-district";
import { useCrsName } from "../../i18n/use-crs-name";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Field } from "../../ui/field";
import { LiveRegion } from "../../ui/live-region";
import { Picker } from "../../ui/picker";
import { Progress } from "../../ui/progress";
import { Segments } from "../../ui/segments";
import { type ExportFormat, exportFormats } from "../../workers/take-away-jobs";
import { ProblemItem } from "../problems/problem-item";
import { crsChoices } from "./crs-choices";
import { type ExportStep, useExportLayer } from "./use-export-layer";
import { useExportStamp } from "./use-export-stamp";
import { useExportSubjects } from "./use-export-subjects";

const encodings = [
  { id: "utf-8", label: "UTF-8" },
  { id: "gbk", label: "GBK" },
] as const;

/** Asks what is to be exported, as what, in which system and encoding, and writes it in the worker. */
export function ExportDialog(props: {
  readonly onClose: () => void;
  /** Id of the subject that is chosen at first. */
  readonly first?: string;
}) {
  const { onClose, first = null } = props;
  const { t } = useTranslation();
  const { data: summary } = useDistrict();
  const subjects = useExportSubjects();
  const stamp = useExportStamp();
  const [subjectId, setSubject] = useState<string | null>(first);
  const [format, setFormat] = useState<ExportFormat>("geojson");
  const [crs, setCrs] = useState("EPSG:4490");
  const [encoding, setEncoding] = useState<"utf-8" | "gbk">("utf-8");
  const [typed, setTyped] = useState<string | null>(null);
  const work = useExportLayer();
  const crsName = useCrsName();
  const chosen = subjects.find(({ id }) => id === subjectId) ?? subjects[0];
  const name = typed ?? `${summary?.manifest.id ?? "jingluo"}-${chosen?.id ?? ""}`;
  const lng = summary?.manifest.camera.center[0] ?? 0;
  const degreesOnly = format === "kml";
  const encoded = format === "shapefile" || format === "csv";
  const start = () => {
    // The button stays what it is while a file is written: one that is disabled loses the keyboard.
    if (chosen === undefined || work.progress !== null) return;
    work.start({
      subject: chosen.subject,
      format,
      crs: degreesOnly ? "EPSG:4326" : crs,
      encoding: encoded ? encoding : "utf-8",
      name: name.trim() || chosen.id,
      stamp: stamp(),
    });
  };
  return (
    <Dialog title={t("taken.export.title")} onClose={onClose}>
      <Picker
        label={t("taken.export.subject")}
        options={subjects}
        value={chosen?.id ?? null}
        onChange={setSubject}
      />
      <Picker
        label={t("taken.export.format")}
        options={exportFormats.map((id) => ({ id, label: t(`taken.export.formats.${id}`) }))}
        value={format}
        onChange={(id) => setFormat(exportFormats.find((each) => each === id) ?? "geojson")}
      />
      {degreesOnly ? (
        <p className="quiet small">{t("taken.export.degreesOnly")}</p>
      ) : (
        <Picker
          label={t("taken.export.crs")}
          options={crsChoices(lng).map((each) => ({ id: each.code, label: crsName(each), note: each.code }))}
          value={crs}
          onChange={setCrs}
        />
      )}
      {encoded ? (
        <Segments
          label={t("taken.export.encoding")}
          options={encodings}
          value={encoding}
          onChange={setEncoding}
        />
      ) : null}
      <Field label={t("taken.export.name")} value={name} onChange={setTyped} />
      <StampWords label={stamp().label} />
      {work.progress === null ? null : (
        <Progress
          label={t(`taken.export.steps.${work.progress.what as ExportStep}`)}
          done={work.progress.done}
          total={work.progress.total}
          onCancel={work.cancel}
        />
      )}
      {work.said === "" ? null : <p className="small">{work.said}</p>}
      <LiveRegion text={work.said} />
      {work.problems.length === 0 ? null : (
        <ul aria-label={t("taken.export.notes")}>
          {work.problems.map((problem) => (
            <ProblemItem key={JSON.stringify(problem)} problem={problem} />
          ))}
        </ul>
      )}
      <div className="dialog-foot">
        <Button look="needle" disabled={chosen === undefined} onPress={start}>
          {t("taken.export.start")}
        </Button>
      </div>
    </Dialog>
  );
}

function StampWords({ label }: { readonly label: string | null }) {
  const { t } = useTranslation();
  return (
    <p className="quiet small">
      {label === null ? t("taken.export.stampPlain") : t("taken.export.stamp", { label })}
    </p>
  );
}
