import { expose, transfer } from "comlink";
import { readingProblems } from "../../indicators/reading-problems";
import type { FeatureRole } from "../../model/role";
import { packedIfLarge } from "../../workers/packed-source";
import { fetchFiles } from "../fetch-files";
import { filesWithOwn } from "../taken/files-with-own";
import { openShelf } from "../taken/open-shelf";
import { createOwnStore } from "../taken/own-store";
import { packLines } from "../taken/taken-layer";
import { Consultation, type Surroundings } from "./consultation";
import type { PickedFile } from "./group-files";
import { loadSurroundings } from "./load-surroundings";
import type { FieldChoice, Prescription } from "./prescription";
import type { DoctorProgress, ReadChoice } from "./report";

/** The doctor's worker: one for each drop, ended when it is closed or stopped. */
const store = createOwnStore(openShelf);
let surroundings: Promise<Surroundings> = Promise.resolve({ district: null });
const consultation = new Consultation(() => surroundings);
const tell = (progress: DoctorProgress) => postMessage({ doctor: progress });

/** What the page takes over in a few milliseconds; a larger preview goes to the map as text. */
const unpackedPositions = 5000;

const surface = {
  /** The county to hold files against; asked for first. */
  enter(district: string): void {
    surroundings = store
      .list(district)
      .then(({ layers }) => loadSurroundings(filesWithOwn(fetchFiles(district), store, district), layers));
  },
  examine: (files: readonly PickedFile[]) => consultation.examine(files, tell),
  reread: (key: string, read: ReadChoice) => consultation.reread(key, read, tell),
  propose: (key: string, role: FeatureRole) => consultation.propose(key, role),
  complete: (key: string, role: FeatureRole, choice: FieldChoice) => consultation.complete(key, role, choice),
  preview(key: string, datum: Prescription["datum"]) {
    const preview = consultation.preview(key, datum);
    return { ...preview, data: packedIfLarge(preview.data, unpackedPositions) };
  },
  treat: (key: string, prescription: Prescription) => consultation.treat(key, prescription, tell),
  findings: (key: string, prescription: Prescription | null) => consultation.findings(key, prescription),
  async take(key: string, prescription: Prescription) {
    const taken = await consultation.take(key, prescription, tell);
    const { repairs, setAside } = taken;
    const kinds = { repairs: readingProblems(repairs), setAside: readingProblems(setAside) };
    return transfer({ ...taken, ...kinds, lines: packLines({ repairs, setAside }) }, [taken.bytes.buffer]);
  },
  async takeHeights(key: string) {
    const bytes = await consultation.takeHeights(key);
    return transfer(bytes, [bytes.buffer]);
  },
};

export type DoctorSurface = typeof surface;

expose(surface);
