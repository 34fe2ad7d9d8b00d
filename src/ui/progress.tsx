import { useTranslation } from "react-i18next";
import { Button } from "./button";
import "./states.css";

/** How far something is, and the way to stop it. Shown for what takes longer than a second. */
export function Progress(props: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly onCancel?: () => void;
}) {
  const { label, done, total, onCancel } = props;
  const { t } = useTranslation();
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className="progress">
      <span className="progress-words">{label}</span>
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <div className="progress-fill" style={{ width: `${share * 100}%` }} />
      </div>
      {onCancel === undefined ? null : (
        <Button size="small" look="quiet" onPress={onCancel}>
          {t("shell.state.cancel")}
        </Button>
      )}
    </div>
  );
}
