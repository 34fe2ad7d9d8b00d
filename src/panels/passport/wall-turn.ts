/** Where the reader of a passport on the wall stands. */
export interface WallTurn {
  /** Of which figure; null: none is open. */
  readonly open: string | null;
  /** From 0. */
  readonly page: number;
  /** How often it was asked to be computed again. */
  readonly again: number;
  /** How often it was asked to be copied, as text or as JSON; the last wish counts. */
  readonly copy: { readonly as: "text" | "json"; readonly times: number } | null;
}

export const closedTurn: WallTurn = { open: null, page: 0, again: 0, copy: null };

/** What a key means to the wall's passports. */
export type WallWish = "figure" | "next" | "back" | "again" | "close" | "text" | "json";

/** Keys of a keyboard, a remote control and a presenter's clicker, whose third key is `b` or a full stop. */
const wishes: Readonly<Record<string, WallWish>> = {
  i: "figure",
  Info: "figure",
  b: "figure",
  ".": "figure",
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  MediaTrackNext: "next",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  MediaTrackPrevious: "back",
  r: "again",
  Enter: "again",
  Escape: "close",
  Backspace: "close",
  BrowserBack: "close",
  c: "text",
  j: "json",
};

/** What a pressed key wishes; with nothing open only a figure can be wished for. */
export function wishOf(key: string, isOpen: boolean): WallWish | null {
  const wish = wishes[key.length === 1 ? key.toLowerCase() : key] ?? null;
  if (isOpen) return wish;
  return wish === "figure" || key === "Enter" ? "figure" : null;
}

/**
 * Where a wish leads. One key that goes forward leads through all: behind the last page comes the next figure, behind the
 * last figure the wall as it was.
 *
 * @param figures those that can be opened, in the order of the wall
 * @param pages how many the open passport has
 */
export function turned(turn: WallTurn, wish: WallWish, figures: readonly string[], pages: number): WallTurn {
  const { open, page, again, copy } = turn;
  const nextFigure = (): WallTurn => {
    const at = open === null ? -1 : figures.indexOf(open);
    return { ...closedTurn, open: figures[at + 1] ?? null };
  };
  const last = Math.max(0, pages - 1);
  switch (wish) {
    case "figure":
      return nextFigure();
    case "next":
      return page < last ? { ...turn, page: page + 1 } : nextFigure();
    case "back":
      return { ...turn, page: Math.max(0, Math.min(page, last) - 1) };
    case "again":
      return { ...turn, page: last, again: again + 1 };
    case "text":
    case "json":
      return { ...turn, copy: { as: wish, times: (copy?.times ?? 0) + 1 } };
    case "close":
      return closedTurn;
  }
}
