import { FilePlus2 } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Menu } from "../../ui/menu";
import { admit } from "./consult";
import { filesOfInput } from "./picked-files";
import { useBaseDistrict } from "./use-base-district";

/** The way to the doctor without dragging: files, or a whole folder. */
export function OpenFiles() {
  const { t } = useTranslation();
  const district = useBaseDistrict();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    const picked = filesOfInput(input.files);
    // So that the same file can be chosen again after it was mended.
    input.value = "";
    void admit(picked, district);
  };
  return (
    <>
      <Menu
        label={t("doctorPanel.open")}
        sign={<FilePlus2 aria-hidden="true" />}
        actions={[
          { id: "files", label: t("doctorPanel.openFiles"), run: () => files.current?.click() },
          { id: "folder", label: t("doctorPanel.openFolder"), run: () => folder.current?.click() },
        ]}
      />
      <input
        ref={files}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t("doctorPanel.openFiles")}
        onChange={({ target }) => take(target)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // React knows no such attribute.
          input?.setAttribute("webkitdirectory", "");
        }}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t("doctorPanel.openFolder")}
        onChange={({ target }) => take(target)}
      />
    </>
  );
}
