import { afterEach, expect, test } from "vitest";
import { deskScale } from "../layers/layer-kind";
import { createJobs, type Spawned, WorkerDied } from "./create-jobs";
import type { JobContext, JobTable } from "./job-context";
import type { JobName } from "./job-map";
import type { JobProgress, Jobs } from "./jobs";
import { spawnInProcess } from "./spawn-in-process";

type Body = (request: never, context: JobContext) => unknown;

/** A table in which only the jobs of the test have a body. */
function tableOf(bodies: Partial<Record<JobName, Body>>): JobTable {
  return bodies as unknown as JobTable;
}

let open: Jobs | undefined;
function start(bodies: Partial<Record<JobName, Body>>, spawned: Spawned[] = []): Jobs {
  open = createJobs({
    spawn() {
      const one = spawnInProcess(tableOf(bodies));
      spawned.push(one);
      return one;
    },
  });
  return open;
}
afterEach(() => open?.close());

const district = "http://localhost/geodata/demo/";

test("a job's answer comes back from the other side as a copy", async () => {
  const hits = [{ id: "1" }];
  const jobs = start({ search: () => hits });
  const answer = await jobs.run("search", { district, text: "a", limit: 1 });
  expect(answer).toEqual(hits);
  expect(answer).not.toBe(hits);
});

test("what a job throws is told with its words", async () => {
  const jobs = start({
    check() {
      throw new RangeError("a radius of -1 m: give one above 0");
    },
  });
  await expect(jobs.run("check", { district })).rejects.toThrow("a radius of -1 m: give one above 0");
});

test("progress arrives in order before the answer", async () => {
  const jobs = start({
    async figures(_request: never, { progress, breathe }: JobContext) {
      for (let done = 0; done < 3; done += 1) {
        progress({ done, total: 3, what: `figure ${done}` });
        await breathe();
      }
      return [];
    },
  });
  const heard: JobProgress[] = [];
  await jobs.run("figures", { district }, { onProgress: (progress) => heard.push(progress) });
  expect(heard.map(({ done }) => done)).toEqual([0, 1, 2]);
});

test("a cancelled job rejects at once and its work stops at the next pause", async () => {
  let rounds = 0;
  let stopped: unknown;
  const jobs = start({
    async figures(_request: never, { breathe, signal }: JobContext) {
      try {
        for (;;) {
          rounds += 1;
          const until = performance.now() + 15;
          while (performance.now() < until);
          await breathe();
        }
      } catch (fault) {
        stopped = signal.aborted ? "by the signal" : fault;
        throw fault;
      }
    },
  });
  const controller = new AbortController();
  const running = jobs.run("figures", { district }, { signal: controller.signal });
  await expect.poll(() => rounds).toBeGreaterThan(1);
  controller.abort();
  await expect(running).rejects.toHaveProperty("name", "AbortError");
  await expect.poll(() => stopped).toBe("by the signal");
});

test("a cancel sent right behind a job overtakes it: the job never begins", async () => {
  let begun = 0;
  const jobs = start({
    check() {
      begun += 1;
      return [];
    },
    search: () => [],
  });
  const controller = new AbortController();
  const running = jobs.run("check", { district }, { signal: controller.signal });
  controller.abort();
  await expect(running).rejects.toHaveProperty("name", "AbortError");
  await jobs.run("search", { district, text: "a", limit: 1 });
  expect(begun).toBe(0);
});

test("an aborted signal asks for nothing", async () => {
  const jobs = start({});
  await expect(jobs.run("check", { district }, { signal: AbortSignal.abort() })).rejects.toHaveProperty(
    "name",
    "AbortError",
  );
});

test("of jobs that wait, what the reader looks at goes first", async () => {
  const order: string[] = [];
  const jobs = start({
    check: () => {
      order.push("check");
      return [];
    },
    draw: () => {
      order.push("draw");
      return null;
    },
  });
  const style = { theme: "light", locale: "en", figure: null, year: null, opacity: 1, ...deskScale } as const;
  await Promise.all([
    jobs.run("check", { district }),
    jobs.run("check", { district }),
    jobs.run("draw", { district, kind: "grids", style, have: [] }),
  ]);
  expect(order.indexOf("draw")).toBeLessThan(order.lastIndexOf("check"));
});

/** A worker that breaks as often as told before it answers. */
function breaking(deaths: number, reason: string) {
  let died = 0;
  return (): Spawned => {
    const listeners: ((reason: string) => void)[] = [];
    const answer = () => {
      if (died >= deaths) return [];
      died += 1;
      setTimeout(() => {
        for (const listener of listeners) listener(reason);
      });
      return new Promise(() => {});
    };
    const inner = spawnInProcess(tableOf({ search: answer, "take-layer": answer }));
    return { ...inner, onDeath: (listener) => listeners.push(listener) };
  };
}

test("a job whose worker dies is done by the next one, and the death is told", async () => {
  open = createJobs({ spawn: breaking(1, "out of memory") });
  const states: string[] = [];
  open.subscribe(() => states.push(open?.health().state ?? ""));
  await expect(open.run("search", { district, text: "a", limit: 1 })).resolves.toEqual([]);
  expect(open.health()).toEqual({ state: "idle", restarts: 1, lastError: "out of memory" });
  expect(states).toEqual(["working", "restarting", "working", "idle"]);
});

test("a job that kills its worker twice is told so, and others still run", async () => {
  open = createJobs({ spawn: breaking(2, "out of memory") });
  await expect(open.run("search", { district, text: "a", limit: 1 })).rejects.toEqual(
    new WorkerDied("out of memory"),
  );
  await expect(open.run("search", { district, text: "b", limit: 1 })).resolves.toEqual([]);
});

test("buffers that are handed over are moved, and their job is not begun a second time without them", async () => {
  const take = (content: Uint8Array<ArrayBuffer>) =>
    [
      "take-layer",
      { district, layer: {} as never, content, lines: new Blob([]) },
      { handOver: [content.buffer] },
    ] as const;
  const seen: number[] = [];
  const jobs = start({
    "take-layer": ({ content }: { readonly content: Uint8Array }) => void seen.push(content.length),
  });
  const content = new Uint8Array(1000);
  await jobs.run(...take(content));
  expect(seen).toEqual([1000]);
  expect(content.length).toBe(0);
  jobs.close();
  open = createJobs({ spawn: breaking(1, "out of memory") });
  await expect(open.run(...take(new Uint8Array(10)))).rejects.toEqual(new WorkerDied("out of memory"));
});

/** A worker whose script is not there: it never answers and says so. */
function missingScript(): Spawned {
  const { port1, port2 } = new MessageChannel();
  return {
    endpoint: port2,
    terminate: () => port1.close(),
    onDeath: (listener) => void setTimeout(() => listener("script not found")),
  };
}

test("a worker that cannot be started is left dead after the last try, until asked for again", async () => {
  let broken = true;
  open = createJobs({
    mostDeaths: 1,
    spawn: () => (broken ? missingScript() : spawnInProcess(tableOf({ search: () => [] }))),
  });
  const jobs = open;
  const ask = () => jobs.run("search", { district, text: "a", limit: 1 });
  await expect(ask()).rejects.toThrow("script not found");
  expect(jobs.health()).toEqual({ state: "failed", restarts: 1, lastError: "script not found" });
  await expect(ask()).rejects.toThrow("script not found");
  broken = false;
  jobs.restart();
  await expect(ask()).resolves.toEqual([]);
});

test("a worker that falls silent counts as dead", async () => {
  let spawned = 0;
  open = createJobs({
    silenceSeconds: 0.3,
    spawn() {
      spawned += 1;
      if (spawned > 1) return spawnInProcess(tableOf({ search: () => [] }));
      const { port1, port2 } = new MessageChannel();
      return { endpoint: port2, terminate: () => port1.close(), onDeath() {} };
    },
  });
  await expect(open.run("search", { district, text: "a", limit: 1 })).resolves.toEqual([]);
  expect(open.health().lastError).toMatch(/no sign of life/);
});

test("closing rejects what waits and takes nothing more", async () => {
  const jobs = start({ search: () => new Promise(() => {}) });
  const waiting = jobs.run("search", { district, text: "a", limit: 1 });
  jobs.close();
  await expect(waiting).rejects.toThrow("closed");
  await expect(jobs.run("search", { district, text: "a", limit: 1 })).rejects.toThrow("closed");
});
