import type { ReactNode } from "react";
import { Button as AriaButton, Link as AriaLink } from "react-aria-components";
import "./button.css";

interface Look {
  /** quiet: no frame until pointed at. plain: a hairline. needle: the one thing to do now. */
  readonly look?: "quiet" | "plain" | "needle";
  readonly size?: "normal" | "small";
  readonly className?: string;
}

interface ButtonProps extends Look {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** Needed where the children are only a sign. */
  readonly label?: string;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** Sends the form it stands in. */
  readonly submit?: true;
}

const classes = ({ look = "plain", size = "normal", className = "" }: Look) =>
  `button button-${look} button-${size} ${className}`.trim();

export function Button({
  children,
  onPress,
  label,
  expanded,
  pressed,
  disabled,
  submit,
  ...look
}: ButtonProps) {
  return (
    <AriaButton
      className={classes(look)}
      {...(onPress === undefined ? {} : { onPress })}
      {...(submit === undefined ? {} : { type: "submit" })}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      isDisabled={disabled ?? false}
    >
      {children}
    </AriaButton>
  );
}

/** A way to another view: a true link, so that it can be opened in another window. */
export function ButtonLink({
  children,
  href,
  label,
  ...look
}: Look & { readonly children: ReactNode; readonly href: string; readonly label?: string }) {
  return (
    <AriaLink className={classes(look)} href={href} {...(label === undefined ? {} : { "aria-label": label })}>
      {children}
    </AriaLink>
  );
}
