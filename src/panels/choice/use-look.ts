import { useSyncExternalStore } from "react";
import type { LocaleName } from "../../i18n/ids";
import type { Face, ThemeName } from "../../state/choice";
import { faceFor } from "../../state/face";
import { localeFor, themeFor } from "../../state/theme";
import { useView } from "../../state/use-view";

/** Whether a media query holds, now and after every change. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Which face, in which colours and language: the link's word first, then the screen's, the system's, the browser's. */
export function useLook(): { readonly face: Face; readonly theme: ThemeName; readonly locale: LocaleName } {
  const [view] = useView();
  const wide = useMedia("(min-width: 1200px)");
  const coarse = useMedia("(pointer: coarse)");
  const dark = useMedia("(prefers-color-scheme: dark)");
  const face = faceFor(view.face, { widthPixels: wide ? 1200 : 0, coarse });
  return {
    face,
    theme: themeFor(view.theme, face, dark),
    locale: localeFor(view.lang, navigator.languages),
  };
}
