import { useQueryState, useQueryStates } from "nuqs";
import { type ReactNode, useCallback, useMemo } from "react";
import { cameraParser, steadyParsers } from "./url-parsers";
import { urlKeys } from "./url-table";
import { type Choose, type SteadyView, ViewContext } from "./use-view";

/**
 * Reads the address for everything below it. Once: each reader of its own would take it apart again at every change,
 * and a scene changes ten keys under a hundred readers.
 */
export function ViewProvider({ children }: { readonly children: ReactNode }) {
  const [view, setView] = useQueryStates(steadyParsers);
  const [, setCamera] = useQueryState(urlKeys.camera, cameraParser);
  const choose = useCallback<Choose>(
    (change, step = "replace") => {
      const { camera, ...rest } = change;
      if (camera !== undefined) void setCamera(camera, { history: step });
      void setView(rest, { history: step });
    },
    [setCamera, setView],
  );
  const value = useMemo(() => [view as SteadyView, choose] as const, [view, choose]);
  return <ViewContext value={value}>{children}</ViewContext>;
}
