import type { Map as MapLibreMap } from "maplibre-gl";
import { metresPerPixel, scaleBar } from "./scale-bar";

/** What the map itself says; given anew when the language changes. */
export interface MapWords {
  /** Of the map as a whole, for screen readers. */
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly north: string;
  readonly metres: (value: number) => string;
  readonly kilometres: (value: number) => string;
}

const plus = "M7 1h2v6h6v2H9v6H7V9H1V7h6z";
const minus = "M1 7h14v2H1z";
const arrow = "M8 .5 13 15 8 12 3 15z";

/** Longest scale bar, in rem, so that it grows with the wall's type; as wide as its box in the style sheet. */
const longestBarRem = 7;

/** How often the bar follows a map that flies by itself, milliseconds. */
const flightMs = 200;

function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

function element(className: string, ...children: readonly (Node | string)[]): HTMLDivElement {
  const div = document.createElement("div");
  div.className = className;
  div.append(...children);
  return div;
}

function button(path: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "map-button";
  made.append(icon(path));
  made.addEventListener("click", act);
  return made;
}

export interface Furniture {
  setWords(words: MapWords): void;
  remove(): void;
}

/**
 * Scale and north, and buttons to zoom where there is someone to press them. Plain elements that write
 * themselves as the map moves: no component is drawn anew on the way.
 */
export function furnish(
  map: MapLibreMap,
  holder: HTMLElement,
  first: MapWords,
  interactive: boolean,
): Furniture {
  let words = first;
  const zoomIn = button(plus, () => map.zoomIn());
  const zoomOut = button(minus, () => map.zoomOut());
  const north = button(arrow, () => map.resetNorthPitch());
  const bar = element("map-scale-bar");
  const length = document.createElement("span");
  length.className = "map-scale-length";
  const scale = element("map-scale", length, bar);
  const cross = element("map-cross");
  cross.setAttribute("aria-hidden", "true");
  const corner = element("map-corner", scale, north);
  holder.append(corner, cross);
  if (interactive) holder.append(element("map-zoom", zoomIn, zoomOut));

  // Asked for when the window changes, not at each frame: asking has the page laid out anew.
  let rem = 16;
  let turn = "";
  const measure = () => {
    const { metres, pixels } = scaleBar(
      metresPerPixel(map.getZoom(), map.getCenter().lat),
      longestBarRem * rem,
    );
    bar.style.setProperty("--bar", `${pixels.toFixed(1)}px`);
    const text = metres >= 1000 ? words.kilometres(metres / 1000) : words.metres(metres);
    if (length.textContent !== text) length.textContent = text;
    const next = `${-map.getBearing()}deg`;
    if (next !== turn) north.style.setProperty("--turn", next);
    turn = next;
  };
  const measureAnew = () => {
    // On a wall the bar grows with the type around it, which is no longer that of the page.
    const sized = interactive ? document.documentElement : scale;
    rem = Number.parseFloat(getComputedStyle(sized).fontSize) || 16;
    measure();
  };
  measureAnew();
  const canvas = map.getCanvas();
  const onFocus = () => cross.classList.toggle("map-cross-on", canvas.matches(":focus-visible"));
  const onBlur = () => cross.classList.remove("map-cross-on");
  // Where nobody moves the map it flies from scene to scene, and the bar need not change sixty times a second.
  let dueMs = 0;
  const onMove = () => {
    const nowMs = performance.now();
    if (!interactive && nowMs < dueMs) return;
    dueMs = nowMs + flightMs;
    measure();
  };
  map.on("move", onMove);
  map.on("moveend", measure);
  map.on("resize", measureAnew);
  canvas.addEventListener("focus", onFocus);
  canvas.addEventListener("blur", onBlur);

  const setWords = (next: MapWords) => {
    words = next;
    canvas.setAttribute("aria-label", words.label);
    for (const [one, label] of [
      [zoomIn, words.zoomIn],
      [zoomOut, words.zoomOut],
      [north, words.north],
    ] as const) {
      one.setAttribute("aria-label", label);
      one.title = label;
    }
    measure();
  };
  setWords(first);
  return {
    setWords,
    remove() {
      map.off("move", onMove);
      map.off("moveend", measure);
      map.off("resize", measureAnew);
      canvas.removeEventListener("focus", onFocus);
      canvas.removeEventListener("blur", onBlur);
      for (const child of [...holder.children]) if (child.className.startsWith("map-")) child.remove();
    },
  };
}
