import { Share } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LiveRegion } from "../../ui/live-region";
import { Menu } from "../../ui/menu";
import { copyText } from "./copy-text";
import { useFiguresFile } from "./use-figures-file";
import { useMapPicture } from "./use-map-picture";

/** Everything that can be taken away: figures, the map's picture, a print, a link. Each carries its label. */
export function ExportMenu() {
  const { t } = useTranslation();
  const [said, setSaid] = useState("");
  const saveFigures = useFiguresFile();
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
            run: () => saveFigures?.(),
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
      {said === "" ? null : (
        <button type="button" className="toast" onClick={() => setSaid("")}>
          {said}
        </button>
      )}
      <LiveRegion text={said} />
    </>
  );
}
