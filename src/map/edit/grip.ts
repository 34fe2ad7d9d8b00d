type Spot = readonly [x: number, y: number];

export interface GripEvents {
  readonly onGrab: (at: Spot) => void;
  /** `finger`: something hides what is under it. */
  readonly onDrag: (at: Spot, finger: boolean) => void;
  readonly onRelease: () => void;
  /** The gesture was taken away, by a second finger or the system: nothing was meant. */
  readonly onAbort: () => void;
  /** Arrow keys: one east or west, north or south; `big` with Shift. */
  readonly onStep: (east: number, north: number, big: boolean) => void;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
  readonly pointOf: (event: PointerEvent) => Spot;
}

/** A handle of 44 px: what mouse, finger and keys take hold of. */
export interface Grip {
  readonly element: HTMLButtonElement;
  /** CSS pixels of the view. */
  put(x: number, y: number): void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function createGrip(kind: "move" | "grow", label: string, events: GripEvents): Grip {
  const element = document.createElement("button");
  element.type = "button";
  element.className = `held-grip held-grip-${kind}`;
  element.setAttribute("aria-label", label);
  let pointer: number | null = null;
  element.addEventListener("pointerdown", (event) => {
    if (pointer !== null || event.button > 0) return;
    pointer = event.pointerId;
    element.setPointerCapture(event.pointerId);
    element.focus({ preventScroll: true });
    event.preventDefault();
    events.onGrab(events.pointOf(event));
  });
  element.addEventListener("pointermove", (event) => {
    if (event.pointerId === pointer) events.onDrag(events.pointOf(event), event.pointerType === "touch");
  });
  const letGo = (then: () => void) => (event: PointerEvent) => {
    if (event.pointerId !== pointer) return;
    pointer = null;
    then();
  };
  element.addEventListener("pointerup", letGo(events.onRelease));
  element.addEventListener("pointercancel", letGo(events.onAbort));
  element.addEventListener("keydown", (event) => {
    const arrow = arrows[event.key];
    if (arrow !== undefined) events.onStep(arrow[0], arrow[1], event.shiftKey);
    else if (event.key === "Enter") events.onEnter();
    else if (event.key === "Escape") events.onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    element,
    put(x, y) {
      element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    },
  };
}
