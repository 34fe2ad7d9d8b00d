import type { Profile } from "../indicators/profile";
import type { Dataset, District } from "../model/district";
import type { Manifest } from "../model/manifest";
import { manifestWithOwn, type OwnLayer } from "../model/own-layer";
import { placeRoles } from "../model/places";
import type { Problem } from "../model/problem";
import { type FeatureRole, featureRoles, type Role, roles } from "../model/role";
import type { FileState, Stage } from "../workers/district-summary";
import type { KeptIn } from "../workers/own-jobs";
import { inLoadOrder, rolesUpTo } from "./load-order";
import { assembleDataset, districtOf } from "./read/assemble-district";
import { contentHash } from "./read/content-hash";
import type { DistrictFiles } from "./read/district-files";
import { type LayerReading, parseLayer, readLayer } from "./read/read-layer";
import { faultOf, hashOfSlot, isSettled, renameSlot, type SessionSlot, waitingSlot } from "./session-slot";

type AnyDataset = Dataset<FeatureRole>;

export interface SessionStart {
  readonly url: string;
  /** As it is shipped, without the layers of the user's own. */
  readonly manifest: Manifest;
  readonly manifestHash: string;
  readonly problems: readonly Problem[];
  readonly profiles: readonly Profile[];
  readonly files: DistrictFiles;
  /** Reads past every cache. */
  readonly freshFiles: DistrictFiles;
  readonly now: () => number;
  /** Whether an own layer outlives the page. */
  readonly keptIn: (id: string) => KeptIn;
}

/** How many files are asked for at once; a browser opens six connections to a server. */
const atOnce = 4;

/** A district that is loaded file by file, as far as it is needed, and kept. */
export class DistrictSession {
  private slots: readonly SessionSlot[] = [];
  /** Slots out of use, so that the way back to a shipped layer needs no server. */
  private readonly shelved = new Map<string, SessionSlot>();
  private readonly datasets = new Map<FeatureRole, AnyDataset>();
  private assembled: District | null = null;

  /** What is in use: the shipped manifest and the user's own layers. */
  manifest: Manifest;

  constructor(
    readonly start: SessionStart,
    public own: readonly OwnLayer[] = [],
  ) {
    this.manifest = start.manifest;
    this.takeOwn(own);
  }

  /** Takes other layers of the user's own into use; what does not change stays as it is loaded. */
  takeOwn(own: readonly OwnLayer[]): void {
    this.own = own;
    this.manifest = manifestWithOwn(this.start.manifest, own);
    const before = new Map(this.slots.map((slot) => [slot.layer.id, slot]));
    const ids = (role: Role) =>
      this.slots.flatMap(({ layer }) => (layer.role === role ? layer.id : [])).join();
    const was = new Map(roles.map((role) => [role, ids(role)]));
    this.slots = this.manifest.layers.map((layer) => {
      const slot = before.get(layer.id) ?? this.shelved.get(layer.id) ?? waitingSlot(layer);
      before.delete(layer.id);
      this.shelved.delete(layer.id);
      renameSlot(slot, layer);
      return slot;
    });
    for (const [id, slot] of before) this.shelved.set(id, slot);
    for (const role of roles) if (was.get(role) !== ids(role)) this.forget(role);
    this.assembled = null;
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
    return own.map(hashOfSlot).join("+");
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
    wantedRoles: readonly Role[],
    onFile: (done: number, total: number, file: string) => void,
  ): Promise<void> {
    const wanted = inLoadOrder(this.manifest.layers, wantedRoles).map((layer) => this.slotOf(layer.id));
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

  private slotOf(id: string): SessionSlot {
    return this.slots.find(({ layer }) => layer.id === id) as SessionSlot;
  }

  private async read(slot: SessionSlot): Promise<void> {
    slot.state = "loading";
    const { files, manifest, now } = this.start;
    const reading = await readLayer(files, slot.layer, { timeZone: manifest.timeZone });
    // What came from a copy is as old as the copy: nobody has asked the server since.
    slot.checkedAtMs = files.keptAtMs?.(slot.layer.file) ?? now();
    slot.under = null;
    slot.stale = null;
    this.take(slot, reading);
  }

  private take(slot: SessionSlot, reading: LayerReading): void {
    slot.reading = reading;
    slot.state = reading.ok ? "ready" : "failed";
    slot.readAtMs = reading.ok ? slot.checkedAtMs : slot.readAtMs;
    this.assembled = null;
    this.forget(slot.layer.role);
  }

  private forget(role: Role): void {
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

  private async renew(slot: SessionSlot): Promise<void> {
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
    this.assembled = districtOf(this.manifest, this.start.problems, this.datasets, settled, pending);
    return this.assembled;
  }
}
