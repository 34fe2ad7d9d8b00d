import { useState } from "react";
import { useView } from "../../state/use-view";

const key = "jingluo.welcomed";

/** A browser may refuse storage; then the doors open each time, which does no harm. */
function remembered(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(key, "1");
  } catch {
    // Nothing depends on it.
  }
}

/** Whether the first-run doors are open. `welcome=0` skips them, `welcome=1` opens them again. */
export function useWelcome(): { readonly open: boolean; readonly close: () => void } {
  const [{ welcome, indicator, select, place }, choose] = useView();
  const [known, setKnown] = useState(remembered);
  // Whoever comes by a link to something wants that, not the doors.
  const came = indicator !== null || select !== null || place !== null;
  return {
    open: welcome ?? (!known && !came),
    close() {
      remember();
      setKnown(true);
      if (welcome !== null) choose({ welcome: null });
    },
  };
}
