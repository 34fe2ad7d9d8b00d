import { useTranslation } from "react-i18next";
import type { FileReport } from "../../data/doctor/report";
import { TextButton } from "../../ui/text-button";
import { ProblemItem } from "../problems/problem-item";
import { look } from "./consult";
import { useDoctorStore } from "./doctor-store";
import "../problems/problems.css";

/** The dropped files and their layers; a file that gave nothing says why. */
export function FileList() {
  const files = useDoctorStore((state) => state.files);
  const total = files.reduce((sum, { layers, heights }) => sum + layers.length + heights.length, 0);
  return (
    <ul className="doctor-files">
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: files are only ever added behind, and two may have the same name
        <FileItem key={index} file={file} alone={total === 1 && files.length === 1} />
      ))}
    </ul>
  );
}

function FileItem({ file, alone }: { readonly file: FileReport; readonly alone: boolean }) {
  const { t } = useTranslation();
  const current = useDoctorStore((state) => state.current);
  const taken = useDoctorStore((state) => state.taken);
  const empty = file.layers.length + file.heights.length === 0;
  const entries = [
    ...file.layers.map(({ key, name, features }) => ({
      key,
      name,
      note: t("doctorPanel.count", { count: features }),
    })),
    ...file.heights.map(({ key, name, width, height }) => ({ key, name, note: `${width} × ${height}` })),
  ];
  return (
    <li>
      <p className="doctor-file">
        {file.file} <span className="quiet small">{bytesText(file.bytes)}</span>
      </p>
      {empty ? (
        <ul>
          {file.problems.map((problem) => (
            <ProblemItem key={JSON.stringify(problem)} problem={problem} />
          ))}
        </ul>
      ) : null}
      {alone || empty ? null : (
        <ul className="doctor-layers">
          {entries.map(({ key, name, note }) => (
            <li key={key}>
              <TextButton current={key === current} onPress={() => look(key)}>
                {name}
              </TextButton>{" "}
              <span className="quiet small">
                {note}
                {taken[key] === undefined ? "" : ` · ${t("doctorPanel.isTaken")}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
