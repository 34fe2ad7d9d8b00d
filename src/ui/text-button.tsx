import type { ReactNode } from "react";
import "./button.css";

/** An action that reads like a link within text and lists. */
export function TextButton(props: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly label?: string;
  readonly current?: boolean;
  readonly className?: string;
}) {
  const { children, onPress, label, current, className = "" } = props;
  return (
    <button
      type="button"
      className={`text-button ${className}`}
      onClick={onPress}
      aria-label={label}
      aria-current={current === true ? "true" : undefined}
    >
      {children}
    </button>
  );
}
