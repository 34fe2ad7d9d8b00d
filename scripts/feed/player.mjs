/**
 * Plays what a district has recorded as if it happened now: each fix of a patrol at its own time of the walk, never
 * one in between, and its findings one after another.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (folder, file) => JSON.parse(readFileSync(join(folder, file), "utf8")).features;
const iso = (ms) => new Date(ms).toISOString();

/** What routes are called; people are not named on a wall. */
function namesOf(folder) {
  return new Map(read(folder, "patrol-routes.geojson").map(({ properties: { id, name } }) => [id, name]));
}

/** The longest walk of every route. */
function walksOf(folder) {
  const byRoute = new Map();
  for (const track of read(folder, "patrol-tracks.geojson")) {
    const { routeId, times } = track.properties;
    const known = byRoute.get(routeId);
    if (!known || times.length > known.properties.times.length) byRoute.set(routeId, track);
  }
  return [...byRoute.values()];
}

/** A fire point of the demo: a place in the woods where a finding was made, told as a satellite would. */
function firePointOf(finding, number, nowMs) {
  return {
    ...finding,
    id: `fire-${number}`,
    properties: {
      id: `fire-${number}`,
      name: "疑似火点(演练)",
      category: "火点",
      status: "reported",
      foundAt: iso(nowMs),
      gridCode: finding.properties.gridCode,
    },
  };
}

function findingNow(recorded, number, nowMs, dueMs) {
  const { category, name, gridCode, responsible, phone } = recorded.properties;
  const id = `live-${number}`;
  return {
    ...recorded,
    id,
    properties: {
      id,
      name,
      category,
      gridCode,
      responsible,
      phone,
      status: "dispatched",
      foundAt: iso(nowMs),
      filedAt: iso(nowMs),
      dueAt: iso(nowMs + dueMs),
    },
  };
}

/**
 * @param folder of a district with patrol-tracks.geojson and findings.geojson
 * @param speed 1 is real time
 * @param publish (topic, message) => void
 * @param tellFacts (message) => void
 */
export function play({ folder, id, speed, findingSeconds, publish, tellFacts }) {
  const walks = walksOf(folder);
  const names = namesOf(folder);
  const findings = read(folder, "findings.geojson");
  const inWoods = findings.filter(({ properties }) => /火|林/.test(properties.category));
  const begunMs = Date.now();
  const timers = new Set();
  const after = (ms, act) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  };

  function walk(track, round) {
    const { routeId, duty, times } = track.properties;
    const step = (i) => {
      publish(`jingluo/${id}/positions`, {
        type: "Feature",
        id: routeId,
        properties: { id: routeId, name: names.get(routeId) ?? routeId, duty, at: iso(Date.now()) },
        geometry: { type: "Point", coordinates: track.geometry.coordinates[i] },
      });
      if (i + 1 < times.length) after(((times[i + 1] - times[i]) * 1000) / speed, () => step(i + 1));
      else after(60_000 / speed, () => walk(track, round + 1));
    };
    step(round === 0 ? Math.floor(times.length / 3) : 0);
  }
  // Not everyone sets out at the same moment.
  walks.forEach((track, i) => {
    after((i * 700) / speed, () => walk(track, 0));
  });

  let number = 0;
  const open = [];
  function find() {
    number += 1;
    const nowMs = Date.now();
    const recorded = findings[(number * 7) % findings.length];
    const fire = number % 6 === 3 ? inWoods[number % inWoods.length] : undefined;
    // Every third is due within a minute and a half, so that something falls due while one looks on.
    const dueMs = number % 3 === 0 ? 90_000 / speed : 4 * 3_600_000;
    const told = fire ? firePointOf(fire, number, nowMs) : findingNow(recorded, number, nowMs, dueMs);
    publish(`jingluo/${id}/findings`, told);
    open.push(told);
    if (open.length > 8) close(open.shift());
    after((findingSeconds * 1000) / speed, find);
  }
  function close(finding) {
    const closed = {
      ...finding,
      properties: { ...finding.properties, status: "closed", closedAt: iso(Date.now()) },
    };
    publish(`jingluo/${id}/findings`, closed);
    after(600_000 / speed, () => publish(`jingluo/${id}/findings`, { remove: [finding.id] }));
  }
  after(5000 / speed, find);

  // A checkpoint is left for a minute and a half, then another one.
  const posts = read(folder, "posts.geojson").filter(({ properties }) => properties.class === "checkpoint");
  function leave(turn) {
    const post = posts[turn % posts.length];
    const tell = (manned) =>
      publish(`jingluo/${id}/posts`, {
        ...post,
        id: post.properties.id,
        properties: { ...post.properties, manned },
      });
    tell(false);
    after(90_000 / speed, () => tell(true));
    after(240_000 / speed, () => leave(turn + 1));
  }
  after(40_000 / speed, () => leave(0));

  function danger() {
    const hours = (Date.now() - begunMs) / 3_600_000;
    // Driest in the early afternoon; about 10 points up and down within 24 hours of play.
    const value = Math.round(68 + 12 * Math.sin(2 * Math.PI * hours * speed * 2));
    tellFacts({
      facts: {
        fireDangerIndex: {
          value,
          unit: "1",
          date: iso(Date.now()).slice(0, 10),
          source: "npm run feed, invented",
        },
      },
    });
    after(30_000 / speed, danger);
  }
  danger();
  return {
    walks: walks.length,
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
