import type { Profile } from "../indicators/profile";
import type { Dataset, District } from "../model/district";
import type { LayerEntry, Manifest } from "../model/manifest";
import { placeRoles } from "../model/places";
import type { Problem } from "../model/problem";
import { type FeatureRole, featureRoles, type Role } from "../model/role";
import type { FileState, Stage } from "../workers/district-summary";
import { inLoadOrder, rolesUpTo } from "./load-order";
import { assembleDataset, districtOf } from "./read/assemble-district";
import { contentHash } from "./read/content-hash";
import type { DistrictFiles } from "./read/district-files";
import { FileError } from "./read/district-files";
import { type LayerReading, parseLayer, readLayer } from "./read/read-layer";

type AnyDataset = Dataset<FeatureRole>;

/** One file of the session. `reading` is what is in use, also when a later look failed. */
interface Slot {
  readonly layer: LayerEntry;
  state: FileState["state"];
  reading: LayerReading | null;
  readAtMs: number | null;
  checkedAtMs: number | null;
  stale: Problem | null;
  /** Set while it is being read, so that two who need it wait for the same bytes. */
  under: Promise<void> | null;
}

export interface SessionStart {
  readonly url: string;
  readonly manifest: Manifest;
  readonly manifestHash: string;
  readonly problems: readonly Problem[];
  readonly profiles: readonly Profile[];
  readonly files: DistrictFiles;
  /** Reads past every cache. */
  readonly freshFiles: DistrictFiles;
  readonly now: () => number;
}

/** How many files are asked for at once; a browser opens six connections to a server. */
const atOnce = 4;

/** A district that is loaded file by file, as far as it is needed, and kept. */
export class DistrictSession {
  private readonly slots: readonly Slot[];
  private readonly datasets = new Map<FeatureRole, AnyDataset>();
  private assembled: District | null = null;

  constructor(readonly start: SessionStart) {
    this.slots = start.manifest.layers.map((layer) => ({
      layer,
      state: "waiting",
      reading: null,
      readAtMs: null,
      checkedAtMs: null,
      stale: null,
      under: null,
    }));
  }

  /** Where every file of the manifest stands. */
  states(): readonly FileState[] {
    return this.slots.map(({ layer, state, reading, readAtMs, checkedAtMs, stale }) => ({
      layer: layer.id,
      role: layer.role,
      file: layer.file,
      state,
      hash: reading?.source.hash ?? null,
      bytes: reading?.bytes ?? 0,
      features: reading?.source.features ?? 0,
      used: reading?.source.used ?? 0,
      readAtMs,
      checkedAtMs,
      stale,
    }));
  }

  /** Changes exactly when the features of a role do; undefined until all its files were looked for. */
  hashOf(role: Role): string | undefined {
    const own = this.slots.filter(({ layer }) => layer.role === role);
    if (own.length === 0 || own.some(({ state }) => state === "waiting" || state === "loading"))
      return undefined;
    return own.map(({ reading }) => reading?.source.hash?.slice(0, 20) ?? "none").join("+");
  }

  /** The furthest stage whose files were all looked for. */
  stage(): Stage {
    const isDone = (stage: Stage) =>
      this.slots.every(({ layer, state }) => !rolesUpTo(stage).includes(layer.role) || isSettled(state));
    return isDone("all") ? "all" : isDone("second") ? "second" : "first";
  }

  /** Files that could not be read are tried again the next time they are needed. */
  forgetFailures(): void {
    for (const slot of this.slots) if (slot.state === "failed") slot.state = "waiting";
  }

  /** Reads what is not there yet of these roles; resolves when all were looked for. */
  async load(
    roles: readonly Role[],
    onFile: (done: number, total: number, file: string) => void,
  ): Promise<void> {
    const wanted = inLoadOrder(this.start.manifest.layers, roles).map((layer) => this.slotOf(layer.id));
    const waiting = wanted.filter((slot) => !isSettled(slot.state));
    let done = wanted.length - waiting.length;
    const workOff = async () => {
      for (let slot = waiting.shift(); slot !== undefined; slot = waiting.shift()) {
        onFile(done, wanted.length, slot.layer.file);
        slot.under ??= this.read(slot);
        await slot.under;
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, workOff));
    onFile(wanted.length, wanted.length, "");
  }

  private slotOf(id: string): Slot {
    return this.slots.find(({ layer }) => layer.id === id) as Slot;
  }

  private async read(slot: Slot): Promise<void> {
    slot.state = "loading";
    const { files, manifest, now } = this.start;
    const reading = await readLayer(files, slot.layer, { timeZone: manifest.timeZone });
    slot.checkedAtMs = now();
    slot.under = null;
    slot.stale = null;
    this.take(slot, reading);
  }

  private take(slot: Slot, reading: LayerReading): void {
    slot.reading = reading;
    slot.state = reading.ok ? "ready" : "failed";
    slot.readAtMs = reading.ok ? slot.checkedAtMs : slot.readAtMs;
    this.assembled = null;
    const { role } = slot.layer;
    if (role === "elevation") return;
    this.datasets.delete(role);
    // Where things lie was worked out from the places before: those lists are made anew with them.
    if ((placeRoles as readonly string[]).includes(role)) this.datasets.clear();
  }

  /** Looks for newer bytes of these layers; what cannot be read leaves the old in use and says so. */
  async refresh(layers: readonly string[]): Promise<void> {
    for (const slot of this.slots) {
      if (!layers.includes(slot.layer.id)) continue;
      if (slot.state === "ready") await this.renew(slot);
      else {
        slot.under ??= this.read(slot);
        await slot.under;
      }
    }
  }

  private async renew(slot: Slot): Promise<void> {
    const { freshFiles, manifest, now } = this.start;
    const { layer } = slot;
    try {
      const bytes = await freshFiles.read(layer.file);
      slot.checkedAtMs = now();
      if ((await contentHash(bytes)) === slot.reading?.source.hash) {
        slot.stale = null;
        slot.readAtMs = slot.checkedAtMs;
        return;
      }
      const reading = await parseLayer(layer, bytes, manifest.timeZone);
      const fault = reading.ok ? null : (reading.problems[0] ?? faultOf("nothing in it", layer.file));
      slot.stale = fault && { ...fault, severity: "warning" };
      if (fault === null) this.take(slot, reading);
    } catch (fault) {
      slot.checkedAtMs = now();
      slot.stale = faultOf(fault, layer.file);
    }
  }

  /** The district out of what is there; the same object until something changes. */
  district(): District {
    if (this.assembled !== null) return this.assembled;
    const settled = this.slots.flatMap(({ reading, state }) =>
      isSettled(state) && reading ? [reading] : [],
    );
    for (const role of featureRoles) {
      if (this.datasets.has(role)) continue;
      const own = settled.filter(({ layer }) => layer.role === role);
      const dataset = this.hashOf(role) === undefined ? null : assembleDataset(role, own);
      if (dataset !== null) this.datasets.set(role, { ...dataset, items: [...dataset.items] });
    }
    const pending = new Set(
      this.slots.flatMap(({ layer }) => (this.hashOf(layer.role) === undefined ? [layer.role] : [])),
    );
    const { manifest, problems } = this.start;
    this.assembled = districtOf(manifest, problems, this.datasets, settled, pending);
    return this.assembled;
  }
}

const isSettled = (state: FileState["state"]) => state === "ready" || state === "failed";

function faultOf(fault: unknown, file: string): Problem {
  const code = fault instanceof FileError ? fault.code : "file-fault";
  const detail =
    fault instanceof FileError ? fault.reason : fault instanceof Error ? fault.message : String(fault);
  return { code, severity: "warning", file, params: { detail } };
}
