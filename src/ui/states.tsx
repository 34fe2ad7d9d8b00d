import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button";
import "./states.css";

/** Nothing is there, and why. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children === undefined ? null : <div className="quiet">{children}</div>}
    </div>
  );
}

/** Something is on its way. */
export function Loading({ text }: { readonly text?: string }) {
  const { t } = useTranslation();
  return (
    <div className="state state-loading" role="status">
      <span className="pulse" aria-hidden="true" />
      <span>{text ?? t("shell.state.loading")}</span>
    </div>
  );
}

/** Something failed: what, what to do, and the technical detail for whoever can use it. */
export function Failure(props: {
  readonly title: string;
  readonly hint?: string;
  readonly detail?: string | null;
  readonly onRetry?: () => void;
}) {
  const { title, hint, detail, onRetry } = props;
  const { t } = useTranslation();
  return (
    <div className="state state-failure" role="alert">
      <p className="state-title">{title}</p>
      {hint === undefined ? null : <p>{hint}</p>}
      {onRetry === undefined ? null : (
        <Button size="small" onPress={onRetry}>
          {t("shell.state.retry")}
        </Button>
      )}
      {detail === undefined || detail === null || detail === "" ? null : (
        <details className="small quiet">
          <summary>{t("shell.error.whatHappened")}</summary>
          <p className="state-detail">{detail}</p>
        </details>
      )}
    </div>
  );
}

/** What was asked of the background computation failed; `title` says what, if not the computation itself. */
export function WorkerFailure(props: {
  readonly title?: string;
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { title, error, onRetry } = props;
  const { t } = useTranslation();
  return (
    <Failure
      title={title ?? t("shell.error.worker")}
      hint={t("shell.error.workerHint")}
      detail={error.message}
      onRetry={onRetry}
    />
  );
}
