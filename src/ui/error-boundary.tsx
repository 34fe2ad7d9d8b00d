import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "./states";

interface State {
  readonly error: Error | null;
}

/** Keeps a fault in one part of the screen; the rest goes on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Fallen error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Fallen({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Failure
      title={t("shell.error.render")}
      hint={t("shell.error.renderHint")}
      detail={error.message}
      onRetry={onRetry}
    />
  );
}
