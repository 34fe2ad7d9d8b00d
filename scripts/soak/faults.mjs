/**
 * Ways to break a wall that plays, each of them the real thing; `page` is the wall, `live` what feeds it. An `act` may
 * return what must be true, beside the wall being whole, when it is mended.
 */

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function loseContext(page, returns) {
  await page.evaluate((back) => {
    const canvas = document.querySelector(".map-view canvas");
    const lose = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    if (!lose) return;
    canvas.dataset.lost = "yes";
    lose.loseContext();
    if (back) setTimeout(() => lose.restoreContext(), 300);
  }, returns);
}

const statisticsOf = (page) => page.workers().filter((worker) => /statistics/.test(worker.url()));

/** @returns whether another one lives in its place, and answers */
async function killWorker(page) {
  const killed = statisticsOf(page);
  for (const worker of killed)
    await worker
      .evaluate(() => {
        setTimeout(() => {
          throw new Error("killed by the soak");
        });
      })
      .catch(() => {}); // it may be dying already
  return async () => {
    const others = statisticsOf(page).filter((worker) => !killed.includes(worker));
    const answers = others.map((worker) => worker.evaluate(() => true).catch(() => false));
    return (await Promise.all(answers)).includes(true);
  };
}

async function cutNetwork(session, live) {
  const offline = (on) =>
    session.send("Network.emulateNetworkConditions", {
      offline: on,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await offline(true);
  live.cut();
  await wait(2000);
  await offline(false);
}

export const faults = {
  context: { share: 100, act: ({ page, random }) => loseContext(page, random() < 0.5) },
  worker: { share: 50, act: ({ page }) => killWorker(page) },
  network: { share: 50, act: ({ session, live }) => cutNetwork(session, live) },
  broker: {
    share: 20,
    async act({ live }) {
      await live.stopBroker();
      await wait(500);
      await live.startBroker();
    },
  },
};

/** Whether the wall is whole: a living canvas with every layer of the scene on it, and no stream that is down. */
export function isWhole(page) {
  return page.evaluate(() => {
    const map = document.querySelector(".map-view");
    const canvas = map?.querySelector("canvas");
    const gl = canvas?.getContext("webgl2");
    const wanted = (new URL(location.href).searchParams.get("layers") ?? "").split(",").filter(Boolean);
    const drawn = (map?.getAttribute("data-drawn") ?? "").split(" ");
    const alive = gl != null && !gl.isContextLost() && canvas.dataset.lost === undefined;
    const all = wanted.length > 0 && wanted.every((kind) => drawn.includes(kind));
    const told = !/已断开|disconnected/.test(document.querySelector(".wall-foot")?.textContent ?? "");
    return { alive, all, told, missing: wanted.filter((kind) => !drawn.includes(kind)) };
  });
}
