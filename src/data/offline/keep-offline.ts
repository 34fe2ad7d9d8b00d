import { KeepError, keepDistrict } from "./keep-district";
import { wholeCopy } from "./kept-copy";
import { markedKept, markKept } from "./kept-marker";
import { tellOffline, useOfflineStatus } from "./offline-status";
import { hasNewerVersion, newestVersion, restored } from "./shell-versions";

/** Tells what is kept of the district already. Asks the network for nothing. */
export async function lookWhatIsKept(district: string): Promise<void> {
  if (useOfflineStatus.getState().can !== "yes") return;
  const copy = await wholeCopy(caches, district);
  const marked = markedKept(district);
  const registration = await navigator.serviceWorker.getRegistration();
  tellOffline({
    looked: true,
    kept: copy?.record ?? null,
    evictedAtMs: copy === null ? marked : null,
    shell: registration?.active != null && (await isShellWhole()),
    persistent: (await navigator.storage?.persisted?.()) ?? null,
  });
  await lookForNewer();
}

/**
 * Keeps the app and the district for use without a network, or brings what is kept up to date. Tells how it goes by
 * the status; never rejects. Two windows do not work at it at once.
 */
export async function keepOffline(district: string): Promise<void> {
  if (useOfflineStatus.getState().can !== "yes") return;
  const work = async () => {
    const [shell] = await Promise.allSettled([keepShell(), keepFiles(district)]);
    if (shell.status === "rejected") throw shell.reason;
    const persistent = (await navigator.storage?.persist?.()) ?? null;
    tellOffline({ persistent });
  };
  try {
    if (navigator.locks === undefined) await work();
    else
      await navigator.locks.request("jingluo-keep", { ifAvailable: true }, (lock) =>
        lock === null ? lookWhatIsKept(district) : work(),
      );
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault);
    tellOffline({ work: null, fault: { code: (await isFull()) ? "full" : "blocked", detail } });
  }
}

const scope = () => new URL(".", document.baseURI).href;
const isShellWhole = async () => (await newestVersion(caches, scope())) !== null;

/** About as much as the app's own files take. */
const probeBytes = 8_000_000;

/** Whether the store refuses more. A worker that could not be installed does not say why, so it is tried out. */
async function isFull(): Promise<boolean> {
  const name = "jingluo-probe";
  try {
    await (await caches.open(name)).put(scope(), new Response(new Uint8Array(probeBytes)));
    return false;
  } catch (fault) {
    return fault instanceof Error && fault.name === "QuotaExceededError";
  } finally {
    await caches.delete(name).catch(() => {});
  }
}

const watched = new WeakSet<ServiceWorkerRegistration>();

/**
 * Tells whether a newer version is ready: one is from the moment all its files are here, which is when its worker is
 * installed. When that worker takes over is the browser's affair; it may wait minutes for the one before it.
 */
async function lookForNewer(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration !== undefined && !watched.has(registration)) {
    watched.add(registration);
    const follow = () => {
      // At each step, the last one included: the listener may have come after the one that counts.
      registration.installing?.addEventListener("statechange", () => void tellNewer());
    };
    registration.addEventListener("updatefound", follow);
    navigator.serviceWorker.addEventListener("controllerchange", () => void tellNewer());
    follow();
  }
  await tellNewer();
}

async function tellNewer(): Promise<void> {
  const script = document.querySelector<HTMLScriptElement>("script[type=module][src]");
  if (script !== null) tellOffline({ newVersion: await hasNewerVersion(caches, scope(), script.src) });
}

async function keepShell(): Promise<void> {
  const registration = (await navigator.serviceWorker.register(new URL("sw.js", document.baseURI), {
    // Its own script is asked of the server each time, so that a new version is never missed.
    updateViaCache: "none",
  })) as ServiceWorkerRegistration | undefined;
  if (registration === undefined) throw new Error("noWorker");
  if (registration.active === null) await activated(registration);
  else await registration.update().catch(() => {});
  // The browser may have cleared the files and left the worker, which then has nothing to serve.
  if (registration.active !== null && !(await isShellWhole())) await restore(registration.active);
  tellOffline({ shell: true });
  await lookForNewer();
}

/** Resolves when the first worker serves; rejects where it could not be installed. */
function activated({ installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting;
  return new Promise((done, fail) => {
    if (worker === null) return done();
    const look = () => {
      if (worker.state === "activated") done();
      else if (worker.state === "redundant") fail(new Error("notStored"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** How long a worker may take to fetch its files again; one from before it could be asked to says nothing. */
const restoreMs = 120_000;

/** Has a worker fetch its version's files again; rejects where one cannot be had. */
async function restore(worker: ServiceWorker): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const said = new Promise<unknown>((done) => {
    port1.onmessage = ({ data }) => done(data);
    setTimeout(() => done("late"), restoreMs);
  });
  worker.postMessage("restore", [port2]);
  const what = await said;
  port1.close();
  if (what !== restored) throw new Error(String(what));
}

async function keepFiles(district: string): Promise<void> {
  tellOffline({ work: { done: 0, total: 0 }, fault: null });
  try {
    const kept = await keepDistrict(district, {
      caches,
      fetch: (url, init) => fetch(url, init),
      now: () => Date.now(),
      onProgress: (done, total) => tellOffline({ work: { done, total } }),
    });
    markKept(district, kept.keptAtMs);
    tellOffline({ kept, work: null, evictedAtMs: null });
  } catch (fault) {
    const code = fault instanceof KeepError ? fault.code : "network";
    const detail = fault instanceof KeepError ? fault.detail : String(fault);
    tellOffline({ work: null, fault: { code, detail } });
  }
}
