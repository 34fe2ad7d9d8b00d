/** Has the wall stand still at one scene: scenes hold different things, and only the same one tells what stayed. */

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the wall says of itself. */
const stateOf = (page) =>
  page.evaluate(() => ({
    dots: [...document.querySelectorAll(".wall-scenes i")].map((dot) => dot.classList.contains("is-on")),
    scene: new URL(location.href).searchParams.get("scene"),
    paused: /已暂停|Paused/.test(document.querySelector(".wall-foot")?.textContent ?? ""),
    alert: document.querySelector(".wall[data-alert]") !== null,
    busy: document.querySelector(".map-view")?.getAttribute("aria-busy") === "true",
    drawn: document.querySelector(".map-view")?.getAttribute("data-drawn") ?? "",
    wanted: new URL(location.href).searchParams.get("layers") ?? "",
  }));

const isThere = ({ dots, scene, paused, alert, drawn, wanted }, first) =>
  dots[0] === true &&
  scene === first &&
  paused &&
  !alert &&
  wanted.split(",").every((kind) => drawn.split(" ").includes(kind));

/** Presses what is still to be pressed, as somebody with a clicker would. */
async function press(page, { dots, paused }) {
  if (!paused) await page.keyboard.press("Space");
  for (let at = dots.indexOf(true); at > 0; at--) await page.keyboard.press("ArrowLeft");
}

/** A key takes effect after a moment, or after seconds on a slow machine: pressed again too soon it undoes itself. */
const keyMs = 8000;

/** Looks until a state is reached, for a while; returns the last one seen. */
async function until(page, reached, ms) {
  const begun = Date.now();
  let now = await stateOf(page);
  while (!reached(now) && Date.now() - begun < ms) {
    await wait(200);
    now = await stateOf(page);
  }
  return now;
}

/** How long a map may go on drawing before it is taken as it is: a software renderer is slow, not wrong. */
const restMs = 10_000;
const settleMs = 1500;

/**
 * Halts the tour at its first scene, looks, and lets it go on.
 *
 * @returns what `look` found; null where the scene could not be had in time, as while alerts follow each other
 */
export async function atFirstScene(page, first, look, patienceMs = 60_000) {
  const begun = Date.now();
  let found = null;
  while (found === null && Date.now() - begun < patienceMs) {
    const now = await until(page, ({ alert }) => !alert, patienceMs);
    if (!isThere(now, first)) {
      await press(page, now);
      await until(page, (then) => then.alert || isThere(then, first), keyMs);
      continue;
    }
    await until(page, ({ busy }) => !busy, restMs);
    await wait(settleMs);
    const seen = await look();
    if (isThere(await stateOf(page), first)) found = seen;
  }
  if ((await stateOf(page)).paused) {
    await page.keyboard.press("Space");
    await until(page, ({ paused }) => !paused, keyMs);
  }
  return found;
}
