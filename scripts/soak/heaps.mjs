/** What the page and each of its workers hold, told by the browser itself. */

const answerMs = 20_000;

/** Spaces of the engine's heap that hold what it compiled: machine code, and bytecode with its tables. */
const codeSpaces = ["code_space", "code_large_object_space", "trusted_space", "trusted_large_object_space"];

/** Bytes of one space of a process's heap; the browser writes them in hexadecimal. */
const usedIn = (allocators, space) =>
  Number.parseInt(allocators[`v8/main/heap/${space}`]?.attrs?.allocated_objects_size?.value ?? "0", 16);

/**
 * Bytes that the page's heap holds of compiled code. Told by a memory dump of all processes, of which the page's has
 * the largest heap.
 */
async function compiledBytes(browserSession) {
  const dumps = [];
  const onData = ({ value }) => dumps.push(...value.filter(({ ph }) => ph === "v"));
  browserSession.on("Tracing.dataCollected", onData);
  const complete = new Promise((resolve) => browserSession.once("Tracing.tracingComplete", resolve));
  await browserSession.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["disabled-by-default-memory-infra"],
      excludedCategories: ["*"],
      memoryDumpConfig: { triggers: [] },
    },
  });
  await browserSession.send("Tracing.requestMemoryDump", { levelOfDetail: "detailed" });
  await browserSession.send("Tracing.end");
  await complete;
  browserSession.off("Tracing.dataCollected", onData);
  const heaps = dumps.map(({ args }) => args.dumps?.allocators ?? {});
  const page = heaps.sort((a, b) => usedIn(b, "old_space") - usedIn(a, "old_space"))[0] ?? {};
  return codeSpaces.reduce((sum, space) => sum + usedIn(page, space), 0);
}

/** Opens a line to the workers of a page. Workers come and go: each look asks those that live. */
export async function openHeaps({ session, browserSession }) {
  const workers = new Map();
  const asked = new Map();
  let last = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") workers.set(sessionId, targetInfo);
  });
  session.on("Target.detachedFromTarget", ({ sessionId }) => workers.delete(sessionId));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    asked.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });

  /** The answer; undefined from a worker that died over it. */
  function ask(sessionId, method) {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      const done = (answer) => {
        clearTimeout(timer);
        asked.delete(id);
        resolve(answer);
      };
      const timer = setTimeout(done, answerMs);
      asked.set(id, done);
      const message = JSON.stringify({ id, method });
      session.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => done());
    });
  }

  async function usedBy(sessionId) {
    await ask(sessionId, "HeapProfiler.collectGarbage");
    const usage = await ask(sessionId, "Runtime.getHeapUsage");
    return usage?.usedSize ?? 0;
  }

  return {
    /**
     * Nodes and listeners of the page; bytes in use: the page's own, of them compiled code, beside them what arrays of
     * numbers hold outside of the heap, and the heaps of all workers together.
     */
    async look() {
      // Twice: what is held weakly, or waits to be told of its end, goes with the second.
      await session.send("HeapProfiler.collectGarbage");
      await session.send("HeapProfiler.collectGarbage");
      // What the page holds is read at once: a wall fed at sixty times its speed makes new rubbish within the second.
      const [{ metrics }, { usedSize, backingStorageSize = 0 }] = await Promise.all([
        session.send("Performance.getMetrics"),
        session.send("Runtime.getHeapUsage"),
      ]);
      const metric = (name) => metrics.find((each) => each.name === name)?.value ?? 0;
      let workerBytes = 0;
      for (const sessionId of [...workers.keys()]) workerBytes += await usedBy(sessionId);
      const codeBytes = await compiledBytes(browserSession);
      return {
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
        pageBytes: usedSize,
        codeBytes,
        bufferBytes: backingStorageSize,
        workerBytes,
      };
    },
  };
}
