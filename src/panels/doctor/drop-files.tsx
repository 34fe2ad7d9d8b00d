import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFold } from "../choice/use-fold";
import { admit } from "./consult";
import { useDoctorStore } from "./doctor-store";
import { fileOfText, filesOfDrop } from "./picked-files";
import { useBaseDistrict } from "./use-base-district";
import "./drop-files.css";

/** Takes files dropped or data pasted anywhere on the page to the doctor. Draws only while something is held over it. */
export function DropFiles() {
  const { t } = useTranslation();
  const district = useBaseDistrict();
  const [over, setOver] = useState(false);
  useUnfold();
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Without this the browser opens the file instead of the page.
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      void filesOfDrop(event.dataTransfer).then((files) => admit(files, district));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || event.clipboardData === null) return;
      const { files } = event.clipboardData;
      if (files.length > 0) {
        event.preventDefault();
        void filesOfDrop(event.clipboardData).then((list) => admit(list, district));
        return;
      }
      const file = fileOfText(event.clipboardData.getData("text/plain"), t("doctorPanel.pasted"), Date.now());
      if (file === null) return;
      event.preventDefault();
      void admit([file], district);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    window.addEventListener("paste", onPaste);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
      window.removeEventListener("paste", onPaste);
    };
  }, [district, t]);
  if (!over) return null;
  return (
    <div className="drop-files" aria-hidden="true">
      <p>{t("doctorPanel.drop")}</p>
      <p className="quiet">{t("doctorPanel.dropHint")}</p>
    </div>
  );
}

/** A doctor behind a folded panel would answer nobody. */
function useUnfold(): void {
  const open = useDoctorStore((state) => state.open);
  const { folded, toggle } = useFold();
  const hidden = open && folded("aside");
  const wasOpen = useRef(false);
  useEffect(() => {
    if (hidden && !wasOpen.current) toggle("aside");
    wasOpen.current = open;
  }, [hidden, open, toggle]);
}

/** Where a paste is meant for a field and not for the page. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
}
