import { useCallback } from "react";
import { useCatalogue } from "../../data/queries/use-catalogue";
import { useView } from "../../state/use-view";
import { withProfile } from "./use-profiles";

/**
 * Brings a figure into view, or its passport. The parameters of another figure stay behind: a number must open to
 * itself, and one of 30 days is not the one of all days that was pressed.
 */
export function useOpenFigure() {
  const [view, choose] = useView();
  const { data: catalogue } = useCatalogue();
  const { indicator: shown, profile: chosen } = view;
  return useCallback(
    (
      indicator: string,
      {
        passport = false,
        profile,
      }: { readonly passport?: boolean; readonly profile?: string | undefined } = {},
    ) => {
      const rivals = catalogue?.indicators.find(({ id }) => id === indicator)?.profiles ?? [];
      const own = profile !== undefined && rivals.includes(profile);
      choose(
        {
          indicator,
          aside: "figure",
          ...(passport ? { passport: indicator, sheet: null } : {}),
          ...(shown === indicator ? {} : { params: null }),
          ...(own ? { profile: withProfile(chosen ?? [], profile, rivals) } : {}),
        },
        "push",
      );
    },
    [catalogue, shown, chosen, choose],
  );
}
