/** What a painted sheet is drawn with. */
export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly font: string;
}

/** The page's own colours and font, as they are now. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    ground: value("--surface"),
    ink: value("--ink"),
    quiet: value("--quiet"),
    line: value("--hairline"),
    font: value("--font"),
  };
}
