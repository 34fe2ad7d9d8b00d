import type { District } from "../model/district";
import { ownFolder } from "../model/own-layer";
import type { Problem } from "../model/problem";
import { type Role, roles } from "../model/role";
import type { DistrictArchive, DistrictSource, OpenDistrict } from "../workers/district-source";
import type { DistrictSummary } from "../workers/district-summary";
import type { JobContext } from "../workers/job-context";
import { placeEntriesOf } from "../workers/place-entries";
import { DistrictSession } from "./district-session";
import { placeFiles, rolesUpTo } from "./load-order";
import { ownStates } from "./own-states";
import { contentHash } from "./read/content-hash";
import { type DistrictFiles, FileError } from "./read/district-files";
import { UnreadableDistrict } from "./read/read-district";
import { manifestFile, readManifest } from "./read/read-manifest";
import { readProfiles } from "./read/read-profiles";
import { readScores } from "./read/read-scores";
import { sha256 } from "./read/sha256";
import { filesWithOwn } from "./taken/files-with-own";
import type { OwnList, OwnStore } from "./taken/own-store";

export interface DistrictSourceOptions {
  /** The files of a folder; `fresh` reads past every cache. */
  readonly filesOf: (url: string, cache: "kept" | "fresh") => DistrictFiles;
  readonly now: () => number;
  /** Layers of the user's own; without it there are none. */
  readonly own?: OwnStore;
}

/** A source whose sessions can be reached, for what changes the layers in use or takes their files away. */
export interface DistrictStore extends DistrictSource, DistrictArchive {
  session(url: string): Promise<DistrictSession>;
}

/** Opens districts by their folder's URL and keeps them; for the worker, and in tests without one. */
export function createDistrictSource(options: DistrictSourceOptions): DistrictStore {
  const sessions = new Map<string, Promise<DistrictSession>>();
  function sessionOf(url: string): Promise<DistrictSession> {
    const known = sessions.get(url);
    if (known !== undefined) return known;
    const opening = openSession(url, options);
    sessions.set(url, opening);
    // A folder that could not be opened is tried again when it is next asked for.
    opening.catch(() => sessions.delete(url));
    return opening;
  }
  async function upTo(
    session: DistrictSession,
    wanted: readonly Role[],
    { signal, progress }: Pick<JobContext, "signal" | "progress">,
  ): Promise<OpenDistrict> {
    const loading = session.load(wanted, (done, total, what) => {
      if (!signal.aborted) progress({ done, total, what });
    });
    // The files go on loading for whoever else needs them; only this job stops waiting.
    await orStopped(loading, signal);
    return openOf(session);
  }
  return {
    session: sessionOf,
    peek: async (url) => openOf(await sessionOf(url)),
    async open(url, stage, context) {
      const session = await sessionOf(url);
      if (stage === "first") session.forgetFailures();
      return upTo(session, rolesUpTo(stage), context);
    },
    async need(url, needed, context) {
      const session = await sessionOf(url);
      return upTo(session, [...placeFiles, ...needed], { ...context, progress() {} });
    },
    async anew(url, needed, context) {
      const fresh = (folder: string) => options.filesOf(folder, "fresh");
      const session = await orStopped(openSession(url, { ...options, filesOf: fresh }), context.signal);
      return upTo(session, [...placeFiles, ...needed], context);
    },
    digest: (text) => sha256(new TextEncoder().encode(text)),
    async refresh(url, layers, { signal }) {
      const session = await sessionOf(url);
      await orStopped(session.refresh(layers), signal);
      return openOf(session);
    },
  };
}

/** What a promise gives, or the signal's reason where that says stop first. */
async function orStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function openSession(
  url: string,
  { filesOf, now, own: ownStore }: DistrictSourceOptions,
): Promise<DistrictSession> {
  const files = filesOf(url, "kept");
  const bytes = await manifestBytes(files);
  const { manifest, problems } = readManifest(bytes);
  if (manifest === null) throw new UnreadableDistrict(problems);
  const profiles = await readProfiles(files, manifest);
  const own = (await ownStore?.list(url)) ?? { layers: [], fault: null };
  const withOwn = (shipped: DistrictFiles) => (ownStore ? filesWithOwn(shipped, ownStore, url) : shipped);
  const start = {
    url,
    manifest,
    manifestHash: await contentHash(bytes),
    problems: [...problems, ...profiles.problems, ...ownFault(own)],
    profiles: profiles.profiles,
    files: withOwn(files),
    freshFiles: withOwn(filesOf(url, "fresh")),
    now,
    keptIn: (id: string) => ownStore?.keptIn(id) ?? ({ place: "browser" } as const),
  };
  return new DistrictSession(start, own.layers);
}

/** A browser that keeps nothing: worth knowing, because layers that were taken before do not come back. */
function ownFault({ fault }: OwnList): readonly Problem[] {
  if (fault === null) return [];
  return [{ code: "own-refused", severity: "note", file: ownFolder, params: { detail: fault } }];
}

async function manifestBytes(files: DistrictFiles): Promise<Uint8Array> {
  try {
    return await files.read(manifestFile);
  } catch (fault) {
    if (!(fault instanceof FileError)) throw fault;
    throw new UnreadableDistrict([
      { code: fault.code, severity: "error", file: manifestFile, params: { detail: fault.reason } },
    ]);
  }
}

/** What a session has, for an answer. */
export function openOf(session: DistrictSession): OpenDistrict {
  const district = session.district();
  const { profiles, files, manifest } = session.start;
  return {
    district,
    profiles,
    readScores: () => readScores(files, manifest),
    summary: summaryOf(session, district),
  };
}

function summaryOf(session: DistrictSession, district: District): DistrictSummary {
  const { url, manifestHash } = session.start;
  const { manifest } = session;
  const places = placeEntriesOf(district);
  const { datasets, elevation } = district;
  const hashes = roles.flatMap((role) => {
    const hash = session.hashOf(role);
    return hash === undefined ? [] : [[role, hash] as const];
  });
  const counts = Object.values(datasets).map(({ role, items }) => [role, items.length] as const);
  const years = (datasets.forest?.items ?? []).map(({ year }) => year);
  return {
    url,
    stage: session.stage(),
    manifest,
    manifestHash,
    asOfMs: district.asOfMs,
    bounds: places[0]?.level === "county" ? places[0].bounds : (manifest.camera.bounds ?? null),
    files: session.states(),
    own: ownStates(session),
    hashes: Object.fromEntries(hashes),
    counts: { ...Object.fromEntries(counts), ...(elevation ? { elevation: 1 } : {}) },
    missing: district.missing,
    problems: district.problems,
    places,
    forestYears: [...new Set(years)].sort((a, b) => a - b),
  };
}
