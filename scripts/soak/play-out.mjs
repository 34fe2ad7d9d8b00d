/** Lets the wall play, breaks it as planned, and counts what it holds now and then. */
import { say } from "../ensure.mjs";
import { faults, isWhole } from "./faults.mjs";
import { openHeaps } from "./heaps.mjs";
import { sample } from "./probes.mjs";
import { atFirstScene } from "./still.mjs";

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** After so long a wall is not slow, but broken. */
const recoverySeconds = 180;
/** A machine that draws slowly plays on until there is something to judge, but not for ever. */
const leastSamples = 8;
const mostTimes = 3;
/** Between two faults the wall plays, if only for a moment. */
const breathMs = 1000;

/** Waits until the wall is whole, and what the fault itself asks for is there. */
async function recovered(page, mended = async () => true, limitSeconds = recoverySeconds) {
  const begun = Date.now();
  let last = {};
  while (Date.now() - begun < limitSeconds * 1000) {
    last = await isWhole(page).catch(() => ({}));
    if (last.alive && last.all && last.told && (await mended())) return { ms: Date.now() - begun };
    await wait(100);
  }
  return { ms: null, last };
}

/** Breaks some things at once and waits until the wall is whole again; writes down how it went. */
async function breakAll(stage, names, { done, random }) {
  for (const name of names) done[name].begun += 1;
  const acts = await Promise.all(names.map((name) => faults[name].act({ ...stage, random })));
  const mended = async () => {
    for (const act of acts) if (act !== undefined && !(await act())) return false;
    return true;
  };
  await wait(300);
  const { ms, last } = await recovered(stage.page, mended);
  const how = ms === null ? `not mended, ${JSON.stringify(last)}` : `mended in ${(ms / 1000).toFixed(1)} s`;
  say(`${names.join(" and ")}: ${how}`);
  for (const name of names) {
    const entry = done[name];
    if (ms === null) entry.notMended.push(last);
    else {
      entry.mended += 1;
      entry.slowestMs = Math.max(entry.slowestMs, ms);
    }
  }
}

/** Takes the next faults off a plan: so many at once, each of another kind. */
function takeNext(left, together) {
  const names = [];
  while (names.length < together) {
    const at = left.findIndex((name) => !names.includes(name));
    if (at < 0) break;
    names.push(...left.splice(at, 1));
  }
  return names;
}

/**
 * @param stage of `openStage`
 * @param options `plan` names the faults to come, `together` of them at once, one for each `everySeconds` or as soon
 *   as the last are mended; with `all` the run ends only when each of them came
 */
export async function playOut(stage, { minutes, everySeconds, plan, together, random, all }) {
  const { page, heard } = stage;
  const heaps = await openHeaps(stage);
  const up = await recovered(page, undefined, 2 * recoverySeconds);
  if (up.ms === null) say(`the wall did not come up: ${JSON.stringify(up.last)}`);
  const first = new URL(page.url()).searchParams.get("scene");
  const done = Object.fromEntries(
    [...new Set(plan)].map((name) => [name, { begun: 0, mended: 0, slowestMs: 0, notMended: [] }]),
  );
  const [scenes, drawn, samples] = [new Set(), new Set(), []];
  const look = setInterval(() => {
    const scene = new URL(page.url()).searchParams.get("scene");
    if (scene) for (const seen of [scenes, drawn]) seen.add(scene);
  }, 500);
  const count = () => sample({ page, heaps }, elapsed(), drawn.size);
  const begun = Date.now();
  const elapsed = () => (Date.now() - begun) / 1000;
  const sampleSeconds = Math.max(20, (minutes * 60) / 30);
  const left = [...plan];
  const begunFaults = () => plan.length - left.length;
  let nextSample = sampleSeconds / 2;
  const leastFaults = all ? plan.length : Object.keys(done).length;
  const goesOn = () =>
    elapsed() < minutes * 60 ||
    (elapsed() < mostTimes * minutes * 60 && (samples.length < leastSamples || begunFaults() < leastFaults));
  while (goesOn()) {
    if (elapsed() >= nextSample) {
      const seen = await atFirstScene(page, first, count);
      if (seen === null) say("the wall did not stand still long enough to be counted");
      else samples.push(seen);
      nextSample = elapsed() + sampleSeconds;
    }
    if (left.length > 0 && elapsed() >= begunFaults() * everySeconds) {
      const names = takeNext(left, together);
      if (names.includes("context")) drawn.clear();
      await breakAll(stage, names, { done, random });
      await wait(breathMs);
    } else await wait(200);
  }
  const last = await atFirstScene(page, first, count);
  if (last !== null) samples.push(last);
  clearInterval(look);
  return { seconds: elapsed(), scenes: [...scenes], done, samples, errors: heard.errors, loads: heard.loads };
}
