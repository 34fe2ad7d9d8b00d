import { useSyncExternalStore } from "react";
import type { LocaleName } from "../../i18n/ids";
import type { Face, ThemeName } from "../../state/choice";
import { faceFor } from "../../state/face";
import { localeFor, themeFor } from "../../state/theme";
import { useView } from "../../state/use-view";

const onScreen = new Map<string, boolean>();

/** A sheet of paper is narrow, but nobody changed the screen: while printing, what held before holds on. */
function holds(query: string): boolean {
  const before = onScreen.get(query);
  if (before !== undefined && matchMedia("print").matches) return before;
  const now = matchMedia(query).matches;
  onScreen.set(query, now);
  return now;
}

/** Whether a media query holds on the screen, now and after every change. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => holds(query),
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
