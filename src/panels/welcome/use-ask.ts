import { useCallback } from "react";
import { useView } from "../../state/use-view";
import { headline } from "../choice/use-indicator";
import { useAskStore } from "./ask-store";

/** Answers the true question: which compounds have no park within reach? Figure, list, and where they are. */
export function useAsk(): () => void {
  const [, choose] = useView();
  const want = useAskStore((state) => state.want);
  return useCallback(() => {
    want();
    choose(
      {
        indicator: headline,
        aside: "figure",
        table: { id: "pieces", column: null, direction: "asc" },
        select: null,
        welcome: null,
        fold: null,
      },
      "push",
    );
  }, [choose, want]);
}
