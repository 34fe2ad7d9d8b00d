import { boundingBox } from "../../geo/positions";
import type { District } from "../../model/district";
import type { Problem } from "../../model/problem";
import { columnsOf } from "../../model/recognise/column";
import { clearRole, guessRoles } from "../../model/recognise/guess-role";
import type { FeatureRole } from "../../model/role";
import type { Elevation, Layer } from "../formats/contract";
import { baseName } from "../formats/names";
import { contentHash } from "../read/content-hash";
import { checkAreas } from "./check-area";
import { checkInDistrict } from "./check-in-district";
import { moved, named, notSetAside, notYetExplained } from "./explain";
import { groupFindings, withoutShape } from "./findings";
import { geojsonBytes } from "./geojson-bytes";
import { dayOf, type FileGroup, groupFiles, type PickedFile } from "./group-files";
import { heightsReport } from "./heights-report";
import { type LayerShift, shiftAgainst } from "./known-ground";
import { outsideCounty } from "./outside-county";
import type { FieldChoice, Prescription } from "./prescription";
import { previewOf, shortened } from "./preview";
import { problemRows } from "./problem-rows";
import { areaColumns, completeChoice, proposeChoices } from "./propose";
import { everySoOften, readGroup } from "./read-group";
import { readingOf } from "./reading-of";
import type {
  DoctorProgress,
  FileReport,
  HeightsReport,
  LayerReport,
  Preview,
  ReadChoice,
  Treatment,
} from "./report";
import { shiftProblems } from "./shift-problem";
import { type Treated, treat } from "./treat";

/** What the doctor knows of the county: absent where none could be loaded. */
export interface Surroundings {
  readonly district: District | null;
}

interface Patient {
  readonly group: FileGroup;
  readonly index: number;
  readonly layer: Layer;
  readonly read: ReadChoice;
  /** What the whole file has wrong; belongs to its layers too. */
  readonly ofFile: readonly Problem[];
  /** How it lies beside each role it may have. */
  readonly shifts: Map<string, LayerShift | null>;
  /**
   * The last treatment, so that taking it does not work it out again; what the district's checks were made with is
   * not kept, and once it is taken nothing is: of a large file it is as much again as the layer itself.
   */
  treated?: {
    readonly by: string;
    readonly result: Pick<Treated, "features" | "setAside">;
    readonly problems: readonly Problem[];
  };
}

type Tell = (progress: DoctorProgress) => void;

/**
 * Reads dropped files and keeps what they gave until it is closed. Runs in a worker of its own, which is how a
 * reading is stopped; the same in Node.
 */
export class Consultation {
  private readonly patients = new Map<string, Patient>();
  private examined = 0;
  private readonly heights = new Map<string, { readonly group: FileGroup; readonly elevation: Elevation }>();

  constructor(private readonly surroundings: () => Promise<Surroundings>) {}

  /** Everything that was dropped, file by file. Never rejects for what is in a file. */
  async examine(files: readonly PickedFile[], tell: Tell = () => {}): Promise<readonly FileReport[]> {
    const groups = groupFiles(files);
    const reports: FileReport[] = [];
    for (const group of groups) {
      this.examined += 1;
      reports.push(await this.examineGroup(group, `${this.examined}`, tell));
    }
    return reports;
  }

  /** Reads a layer's file again as the user says; the other layers of the file stay as they are. */
  async reread(key: string, read: ReadChoice, tell: Tell = () => {}): Promise<LayerReport | null> {
    const patient = this.patientOf(key);
    const { district } = await this.surroundings();
    const result = await readGroup(patient.group, read, district, tell);
    const { problems } = result;
    const layer = result.layers[patient.index];
    if (layer === undefined) return null;
    const { group, index } = patient;
    this.patients.set(key, { group, index, layer, read, ofFile: problems, shifts: new Map() });
    return this.reportOf(key, tell);
  }

  /** Where the fields of another role would come from. */
  propose(key: string, role: FeatureRole): readonly FieldChoice[] {
    const { group, layer } = this.patientOf(key);
    return proposeChoices(role, layer.features, [layer.name, baseName(group.main.path)]);
  }

  /** The same field from another column: how its numbers, dates and words are to be read. */
  complete(key: string, role: FeatureRole, choice: FieldChoice): FieldChoice {
    return completeChoice(role, this.patientOf(key).layer.features, choice);
  }

  preview(key: string, datum: Prescription["datum"]): Preview {
    const { layer } = this.patientOf(key);
    return layer.crs.code === null
      ? { shown: 0, of: 0, data: { type: "FeatureCollection", features: [] } }
      : previewOf(layer.features, datum);
  }

  /** What a prescription would come to. */
  async treat(key: string, prescription: Prescription, tell: Tell = () => {}): Promise<Treatment> {
    const { result, problems } = await this.carryOut(key, prescription, tell);
    return {
      features: result.features.length,
      setAside: result.setAside.length,
      findings: groupFindings(problems),
      firstRows: result.features.slice(0, 10).map(({ properties }) => shortened(properties ?? {})),
    };
  }

  /** The layer as the district will have it, and everything that was done. */
  async take(key: string, prescription: Prescription, tell: Tell = () => {}) {
    const { result, problems } = await this.carryOut(key, prescription, tell);
    const patient = this.patientOf(key);
    delete patient.treated;
    const hash = await contentHash(new Uint8Array(await patient.group.main.blob.arrayBuffer()));
    return {
      bytes: geojsonBytes(result.features),
      hash,
      features: result.features.length,
      bbox: boundingBox(result.features.map(({ geometry }) => geometry)),
      repairs: problems.filter(({ severity }) => severity !== "error").map(withoutShape),
      setAside: result.setAside,
    };
  }

  /** The bytes of a height file as they are. */
  async takeHeights(key: string): Promise<Uint8Array<ArrayBuffer>> {
    const found = this.heights.get(key);
    if (found === undefined) throw new Error(`no heights ${key}`);
    return new Uint8Array(await found.group.main.blob.arrayBuffer());
  }

  /** Every finding of a layer, without a limit, for a file. */
  async findings(key: string, prescription: Prescription | null) {
    const problems =
      prescription === null
        ? await this.beforeCure(key)
        : (await this.carryOut(key, prescription, () => {})).problems;
    return problemRows(problems.map(withoutShape));
  }

  private async examineGroup(group: FileGroup, prefix: string, tell: Tell): Promise<FileReport> {
    const { district } = await this.surroundings();
    const result = await readGroup(group, {}, district, tell);
    const { problems } = result;
    const layers: LayerReport[] = [];
    for (const [index, layer] of result.layers.entries()) {
      const key = `${prefix}-${index}`;
      this.patients.set(key, { group, index, layer, read: {}, ofFile: problems, shifts: new Map() });
      layers.push(await this.reportOf(key, tell));
    }
    const heights = result.elevations.map((elevation, index): HeightsReport => {
      const key = `${prefix}-h${index}`;
      this.heights.set(key, { group, elevation });
      return heightsReport(key, group, elevation);
    });
    const { path, size } = group.main;
    return { file: path, bytes: size, date: dayOf(group), problems, layers, heights };
  }

  private async reportOf(key: string, tell: Tell): Promise<LayerReport> {
    const patient = this.patientOf(key);
    const { group, layer } = patient;
    tell({ file: group.main.path, share: 0, step: "look" });
    const words = [layer.name, baseName(group.main.path), group.main.path];
    const placed = layer.crs.code !== null;
    const columns = columnsOf(layer.features);
    const roles = placed ? guessRoles(layer.features, columns, words) : [];
    const role = clearRole(roles);
    const mayBe = role === null ? roles.slice(0, 2).map((guess) => guess.role) : [role];
    return {
      ...readingOf(layer, group),
      key,
      read: patient.read,
      shift: await this.shiftOf(patient, mayBe),
      areas: placed ? areaColumns(layer.features, columns) : [],
      roles,
      role,
      choices: role === null ? [] : this.propose(key, role),
      findings: groupFindings(await this.beforeCure(key, mayBe)),
    };
  }

  /** What is wrong as long as nothing has been done about it. `mayBe`: the roles whose data it is held against. */
  private async beforeCure(key: string, mayBe?: readonly FeatureRole[]): Promise<readonly Problem[]> {
    const patient = this.patientOf(key);
    const { layer, group, shifts } = patient;
    const { district } = await this.surroundings();
    const file = group.main.path;
    const shift = mayBe === undefined ? [...shifts.values()][0] : await this.shiftOf(patient, mayBe);
    return [
      ...this.asRead(key),
      ...shiftProblems(null, shift ?? null, file),
      ...outsideCounty(layer, district, file),
    ];
  }

  /** What the reader said. */
  private asRead(key: string): readonly Problem[] {
    const { layer, ofFile } = this.patientOf(key);
    return [...ofFile, ...layer.problems];
  }

  private async carryOut(key: string, prescription: Prescription, tell: Tell) {
    const patient = this.patientOf(key);
    const { role, mode, datum, fields } = prescription;
    // Its name and date change nothing of the cure.
    const by = JSON.stringify([role, mode, datum, fields]);
    if (patient.treated?.by === by) return patient.treated;
    const { layer, group } = patient;
    const file = group.main.path;
    const { district } = await this.surroundings();
    const onProgress = everySoOften((share) => tell({ file, share, step: "treat" }));
    const timeZone = district?.manifest.timeZone ?? "Asia/Shanghai";
    const result = treat(layer.features, prescription, { file, timeZone, onProgress });
    const areas = areaColumns(layer.features, columnsOf(layer.features));
    const problems = named(
      [
        ...moved(this.asRead(key).filter(notSetAside(result.problems)), datum),
        ...shiftProblems(prescription.datum, await this.shiftOf(patient, [prescription.role]), file),
        ...moved(checkAreas(layer.features, areas, file), datum),
        ...result.problems.filter(notYetExplained(this.asRead(key))),
        ...(district === null ? [] : checkInDistrict(district, prescription, result.items, file)),
      ],
      result,
    );
    const { features, setAside } = result;
    patient.treated = { by, result: { features, setAside }, problems };
    return patient.treated;
  }

  private async shiftOf(
    { layer, shifts }: Patient,
    roles: readonly FeatureRole[],
  ): Promise<LayerShift | null> {
    const by = roles.join();
    const known = shifts.get(by);
    if (known !== undefined) return known;
    const { district } = await this.surroundings();
    const shift = layer.crs.code === null ? null : shiftAgainst(layer.features, district, roles);
    shifts.set(by, shift);
    return shift;
  }

  private patientOf(key: string): Patient {
    const patient = this.patients.get(key);
    if (patient === undefined) throw new Error(`no layer ${key}`);
    return patient;
  }
}
