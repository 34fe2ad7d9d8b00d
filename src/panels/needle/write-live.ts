import type { TFunction } from "i18next";
import type { Format } from "../../i18n/use-format";
import type { LiveState } from "../../planning/live/live-state";

/** The places of the read-out, by their `data-live`. */
export type LivePlaces = ReadonlyMap<string, HTMLElement>;

export function livePlaces(root: HTMLElement): LivePlaces {
  const places = [...root.querySelectorAll<HTMLElement>("[data-live]")];
  return new Map(places.map((place) => [place.dataset.live ?? "", place]));
}

const minus = "\u2212";

/** A difference with its sign; what rounds to nothing has none. */
export function signed(text: string, value: number): string {
  if (value === 0) return "±0";
  return value > 0 ? `+${text}` : `${minus}${text}`;
}

/** How many names are told before the rest is only counted. */
const mostNames = 5;

function names(live: LiveState, turned: (was: number, is: number) => boolean): readonly string[] {
  const { points, pointsBefore } = live.model;
  const found: string[] = [];
  for (let i = 0; i < points.length; i++)
    if (turned(pointsBefore[i] ?? 0, live.within[i] ?? 0)) found.push(points[i]?.name ?? "");
  return found;
}

/**
 * Writes a frame into the page: text nodes only, and only those that changed. This is the drag path, so no component
 * is drawn for it.
 */
export function writeLive(places: LivePlaces, live: LiveState, format: Format, t: TFunction): void {
  const put = (id: string, text: string) => {
    const place = places.get(id);
    if (place !== undefined && place.textContent !== text) place.textContent = text;
  };
  const { land, points, share, shareBefore } = live;
  const percent = (value: number | null) => (value === null ? "—" : format.percent(value, 2));
  const change = share === null || shareBefore === null ? null : share - shareBefore;
  put("share-before", percent(shareBefore));
  put("share-now", percent(share));
  put("share-change", change === null ? "—" : signed(percent(Math.abs(change)), rounded(change, 4)));
  const area = (squareMetres: number) => format.quantity(squareMetres, "m2").text;
  put("area-before", area(land.before));
  put("area-now", area(land.now));
  put("area-change", signed(area(Math.abs(land.now - land.before)), rounded(land.now - land.before, 0)));
  for (const key of ["compounds", "households", "people"] as const) {
    const before = points[`${key}Before`];
    put(`${key}-before`, format.integer(before));
    put(`${key}-now`, format.integer(points[key]));
    put(`${key}-change`, signed(format.integer(Math.abs(points[key] - before)), points[key] - before));
  }
  put("gained", area(land.gained));
  put("lost", area(land.lost));
  put("wasted", area(land.wasted));
  put("only", area(land.only));
  const alone = [points.onlyCompounds, points.onlyHouseholds, points.onlyPeople];
  put("only-homes", alone.map((count) => format.integer(count)).join(" · "));
  const list = (found: readonly string[]) => {
    const text = found.slice(0, mostNames).join(t("needle.live.comma"));
    return found.length > mostNames ? t("needle.live.more", { names: text, count: found.length }) : text;
  };
  const on = names(live, (was, is) => was === 0 && is === 1);
  const off = names(live, (was, is) => was === 1 && is === 0);
  put("turned-on", on.length > 0 ? t("needle.live.turnedOn", { names: list(on) }) : "");
  put("turned-off", off.length > 0 ? t("needle.live.turnedOff", { names: list(off) }) : "");
}

let speaking: ReturnType<typeof setTimeout> | undefined;
/** A hand that rests so long is listening. */
const restMs = 600;

/** Says the figure aloud once the hand rests: a screen reader cannot follow every frame. */
export function speakLive(places: LivePlaces, live: LiveState, format: Format, t: TFunction): void {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    const place = places.get("spoken");
    const { share, shareBefore } = live;
    if (place === undefined || share === null || shareBefore === null) return;
    const change = signed(format.percent(Math.abs(share - shareBefore), 2), rounded(share - shareBefore, 4));
    place.textContent = t("needle.live.spoken", { share: format.percent(share, 2), change });
  }, restMs);
}

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
