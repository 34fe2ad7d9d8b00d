import { type ReactNode, useMemo } from "react";
import { useData } from "./data-context";
import { FiguresContext, sameProfiles, useOwnFigures } from "./use-figures";

/** Asks for all figures once for everything below it: thirty questions, and not thirty for each panel. */
export function FiguresProvider(props: {
  readonly profiles: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  const { district } = useData();
  const figures = useOwnFigures(props.profiles, { asked: true });
  const profiles = sameProfiles(props.profiles);
  const value = useMemo(() => ({ district, profiles, figures }), [district, profiles, figures]);
  return <FiguresContext value={value}>{props.children}</FiguresContext>;
}
