import { useTranslation } from "react-i18next";
import { useLostLayers } from "../../data/taken/use-own-layers";

/** Layers the browser has cleared without being asked to, named until the reader has seen it. */
export function OwnNotice() {
  const { t } = useTranslation();
  const { lost, forget } = useLostLayers();
  if (lost.length === 0) return null;
  const names = lost.map(({ name }) => name).join(t("panels.problems.comma"));
  return (
    <div role="alert">
      <button type="button" className="toast" onClick={forget}>
        {t("taken.own.lost", { count: lost.length, names })} · {t("taken.own.forget")}
      </button>
    </div>
  );
}
