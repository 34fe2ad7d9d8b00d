import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * How many pages a box set in columns has, and which one is shown: what does not fit stands in further columns to its
 * right, which the page's style brings into view.
 *
 * @param wanted the page to show, from 0; one behind the last shows the last
 * @param onPages hears how many there are
 */
export function useWallPages(
  wanted: number,
  onPages: (pages: number) => void,
): { readonly box: RefObject<HTMLDivElement | null>; readonly page: number; readonly pages: number } {
  const box = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const measure = () => setPages(pagesOf(current));
    const size = new ResizeObserver(measure);
    // What grows inside a box of one size is not told by the box.
    const content = new MutationObserver(measure);
    size.observe(current);
    content.observe(current, { childList: true, subtree: true, characterData: true });
    measure();
    return () => {
      size.disconnect();
      content.disconnect();
    };
  }, []);
  useEffect(() => onPages(pages), [onPages, pages]);
  return { box, page: Math.min(wanted, pages - 1), pages };
}

/** A page is as wide as the box and the gap behind its last column; a pixel is no column. */
function pagesOf(box: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(box).columnGap) || 0;
  return Math.max(1, Math.ceil((box.scrollWidth + gap - 1) / (box.clientWidth + gap)));
}
