import { useTranslation } from "react-i18next";
import { useLostToRestart } from "../../data/taken/use-lost-to-restart";
import { useLostLayers } from "../../data/taken/use-own-layers";
import { useLabels } from "../../i18n/use-labels";

/** Layers the browser has cleared, or that went with a worker that died, named until the reader has seen it. */
export function OwnNotice() {
  const labels = useLabels();
  const cleared = useLostLayers();
  const restarted = useLostToRestart();
  return (
    <>
      <Notice how="lost" names={cleared.lost.map(({ name }) => name)} onSeen={cleared.forget} />
      <Notice
        how="lostToRestart"
        names={restarted.lost.map(({ name }) => labels.words(name))}
        onSeen={restarted.forget}
      />
    </>
  );
}

function Notice(props: {
  readonly how: "lost" | "lostToRestart";
  readonly names: readonly string[];
  readonly onSeen: () => void;
}) {
  const { how, names, onSeen } = props;
  const { t } = useTranslation();
  const count = names.length;
  if (count === 0) return null;
  return (
    <div role="alert">
      <button type="button" className="toast" onClick={onSeen}>
        {t(`taken.own.${how}`, { count, names: names.join(t("panels.problems.comma")) })} ·{" "}
        {t("taken.own.forget")}
      </button>
    </div>
  );
}
