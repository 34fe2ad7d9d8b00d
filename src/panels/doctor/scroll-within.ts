/** Brings an element to the top of the panel it scrolls in, and moves nothing else: the page itself never scrolls. */
export function scrollWithin(panel: string, element: Element | null): void {
  const box = element?.closest(panel);
  if (element === null || box === null || box === undefined) return;
  box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top;
}
