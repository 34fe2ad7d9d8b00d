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
  // What belongs to a context that is lost is gone with it, also where the context is given back.
  addEventListener("webglcontextlost", ({ target }) => living.delete(target.getContext("webgl2")), true);
  window.__gpuObjects = () => {
    let objects = 0;
    for (const [context, own] of living) {
      if (context.isContextLost()) living.delete(context);
      else objects += own.size;
    }
    return { objects, contexts: living.size };
  };
}

/**
 * Numbers of one moment, after the rubbish was collected.
 *
 * @param scenesDrawn how many of the scenes the present context has drawn
 */
export async function sample({ page, heaps }, atSeconds, scenesDrawn) {
  const { nodes, listeners, pageBytes, codeBytes, bufferBytes, workerBytes } = await heaps.look();
  const gpu = await page.evaluate(() => window.__gpuObjects());
  return {
    atSeconds,
    scenesDrawn,
    heapMegabytes: pageBytes / 1e6,
    dataMegabytes: (pageBytes - codeBytes) / 1e6,
    codeMegabytes: codeBytes / 1e6,
    bufferMegabytes: bufferBytes / 1e6,
    workerMegabytes: workerBytes / 1e6,
    nodes,
    listeners,
    gpuObjects: gpu.objects,
    contexts: gpu.contexts,
    workers: page.workers().length,
  };
}
