import { Share } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { LiveRegion } from "../../ui/live-region";
import { Menu } from "../../ui/menu";
import { usePassportsFile } from "../passport/use-passports-file";
import { copyText } from "./copy-text";
import { useFiguresFile } from "./use-figures-file";
import { useMapPicture } from "./use-map-picture";

// Asked for when first opened: the first view does not need them.
const ExportDialog = lazy(() =>
  import("./export-dialog").then(({ ExportDialog }) => ({ default: ExportDialog })),
);
const SaveDialog = lazy(() =>
  import("../taken/save-dialog").then(({ SaveDialog }) => ({ default: SaveDialog })),
);

/** Everything that can be taken away: figures, the map's picture, a print, a link. Each carries its label. */
export function ExportMenu() {
  const { t } = useTranslation();
  const [said, setSaid] = useState("");
  const [asking, setAsking] = useState<"export" | "save" | null>(null);
  const saveFigures = useFiguresFile();
  const savePassports = usePassportsFile();
  const picture = useMapPicture();
  const tell = (work: Promise<string>) => {
    work.then(setSaid, (fault: unknown) =>
      setSaid(t("panels.export.failed", { reason: fault instanceof Error ? fault.message : String(fault) })),
    );
  };
  return (
    <>
      <Menu
        label={t("panels.export.menu")}
        sign={<Share aria-hidden="true" />}
        actions={[
          {
            id: "figures",
            label: t("panels.export.figuresCsv"),
            disabled: saveFigures === null,
            run: () =>
              tell(
                saveFigures?.((done, total) => setSaid(t("panels.export.passports", { done, total }))).then(
                  () => "",
                ) ?? Promise.resolve(""),
              ),
          },
          { id: "layer", label: t("taken.export.open"), run: () => setAsking("export") },
          { id: "district", label: t("taken.save.open"), run: () => setAsking("save") },
          {
            id: "passports",
            label: t("passportPanel.exportAll"),
            disabled: savePassports === null,
            run: () => tell(savePassports?.() ?? Promise.resolve("")),
          },
          { id: "picture", label: t("panels.export.mapPng"), run: () => tell(picture.save().then(() => "")) },
          { id: "print", label: t("panels.export.print"), run: () => tell(picture.print().then(() => "")) },
          {
            id: "link",
            label: t("panels.export.link"),
            run: () =>
              tell(
                copyText(location.href).then((copied) =>
                  copied ? t("panels.export.copied") : t("panels.export.linkIs", { link: location.href }),
                ),
              ),
          },
        ]}
      />
      <Suspense>
        {asking === "export" ? <ExportDialog onClose={() => setAsking(null)} /> : null}
        {asking === "save" ? <SaveDialog onClose={() => setAsking(null)} /> : null}
      </Suspense>
      {said === "" ? null : (
        <button type="button" className="toast" onClick={() => setSaid("")}>
          {said}
        </button>
      )}
      <LiveRegion text={said} />
    </>
  );
}
