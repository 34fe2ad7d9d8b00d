import { type ReactNode, useDeferredValue, useMemo } from "react";
import { useData } from "./data-context";
import { FiguresContext, sameProfiles, useOwnFigures } from "./use-figures";

/**
 * Asks for all figures once for everything below it: thirty questions, and not thirty for each panel. A newer answer
 * is drawn piece by piece behind the old picture, as the district itself is.
 */
export function FiguresProvider(props: {
  readonly profiles: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  const { district } = useData();
  const figures = useOwnFigures(props.profiles, { asked: true });
  const profiles = sameProfiles(props.profiles);
  const now = useMemo(() => ({ district, profiles, figures }), [district, profiles, figures]);
  const later = useDeferredValue(now);
  const value = later.district === district && later.profiles === profiles ? later : now;
  return <FiguresContext value={value}>{props.children}</FiguresContext>;
}
