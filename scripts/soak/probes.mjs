/** What is counted in the page while the wall plays. */

/** Runs in the page before anything else: counts what is made of each WebGL context and not given back. */
export function countGpuObjects() {
  const kinds = ["Buffer", "Texture", "Program", "Shader", "Framebuffer", "Renderbuffer", "VertexArray"];
  const living = new Map();
  const proto = WebGL2RenderingContext.prototype;
  for (const kind of kinds) {
    const [create, remove] = [proto[`create${kind}`], proto[`delete${kind}`]];
    proto[`create${kind}`] = function (...args) {
      const made = create.apply(this, args);
      if (made !== null) living.set(this, (living.get(this) ?? new Set()).add(made));
      return made;
    };
    proto[`delete${kind}`] = function (object) {
      living.get(this)?.delete(object);
      return remove.call(this, object);
    };
  }
  // What belongs to a context that is lost is gone with it.
  window.__gpuObjects = () => {
    let objects = 0;
    for (const [context, own] of living) {
      if (context.isContextLost()) living.delete(context);
      else objects += own.size;
    }
    return { objects, contexts: living.size };
  };
}

/** Numbers of one moment, after the rubbish was collected. */
export async function sample(page, session, atSeconds) {
  // Twice: what is held weakly, or waits to be told of its end, goes with the second.
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name) => metrics.find((each) => each.name === name)?.value ?? 0;
  const gpu = await page.evaluate(() => window.__gpuObjects());
  return {
    atSeconds,
    heapMegabytes: metric("JSHeapUsedSize") / 1e6,
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
    gpuObjects: gpu.objects,
    contexts: gpu.contexts,
    workers: page.workers().length,
  };
}

/** Least squares: growth per second. */
export function slope(samples, of) {
  const count = samples.length;
  if (count < 3) return 0;
  const meanX = samples.reduce((sum, each) => sum + each.atSeconds, 0) / count;
  const meanY = samples.reduce((sum, each) => sum + of(each), 0) / count;
  let [above, below] = [0, 0];
  for (const each of samples) {
    above += (each.atSeconds - meanX) * (of(each) - meanY);
    below += (each.atSeconds - meanX) ** 2;
  }
  return below === 0 ? 0 : above / below;
}
