import { type KeyboardEvent, type PointerEvent, useRef } from "react";

/** Pixels an arrow key moves a suggestion by; with Shift just one. */
const keyPixels = 10;

const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A round handle that reports how far it was pulled, in pixels, at most once a frame. */
export function SuggestionHandle(props: {
  readonly number: number;
  readonly label: string;
  readonly chosen: boolean;
  readonly onShift: (dx: number, dy: number) => void;
  readonly onChoose: () => void;
}) {
  const { number, label, chosen, onShift, onChoose } = props;
  const pull = useRef<{ x: number; y: number; frame: number | null } | null>(null);
  // The handle is drawn anew while it is pulled: what is called must be the latest.
  const shift = useRef(onShift);
  shift.current = onShift;

  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pull.current = { x: event.clientX, y: event.clientY, frame: null };
    onChoose();
  };
  const move = (event: PointerEvent<HTMLButtonElement>) => {
    const { current } = pull;
    if (current === null) return;
    const { clientX, clientY } = event;
    if (current.frame !== null) cancelAnimationFrame(current.frame);
    current.frame = requestAnimationFrame(() => {
      current.frame = null;
      const [dx, dy] = [clientX - current.x, clientY - current.y];
      if (dx === 0 && dy === 0) return;
      current.x = clientX;
      current.y = clientY;
      shift.current(dx, dy);
    });
  };
  const up = () => {
    pull.current = null;
  };
  const key = (event: KeyboardEvent<HTMLButtonElement>) => {
    const arrow = arrows[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const pixels = event.shiftKey ? 1 : keyPixels;
    onShift(arrow[0] * pixels, arrow[1] * pixels);
  };
  return (
    <button
      type="button"
      className="advice-handle"
      aria-label={label}
      aria-current={chosen}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={key}
      onClick={onChoose}
    >
      {number}
    </button>
  );
}
