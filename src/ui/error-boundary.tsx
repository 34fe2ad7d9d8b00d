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

/** Code that cannot be fetched: the server has a newer version, or is gone. Only the page itself can ask again. */
const isLostCode = ({ message }: Error) => /dynamically imported module|module script|preload/i.test(message);

function Fallen({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const lost = isLostCode(error);
  return (
    <Failure
      title={t(lost ? "shell.error.code" : "shell.error.render")}
      hint={t(lost ? "shell.error.codeHint" : "shell.error.renderHint")}
      detail={error.message}
      onRetry={lost ? () => location.reload() : onRetry}
    />
  );
}
