import type { Feature, Geometry } from "geojson";
import { unshift } from "../../geo/crs/gcj02";
import { mapPositions } from "../../geo/positions";
import type { EntityByRole } from "../../model/entities";
import type { LayerEntry } from "../../model/manifest";
import type { Problem } from "../../model/problem";
import { readFeature } from "../../model/read-feature";
import type { FeatureRole } from "../../model/role";
import { roleSchemas } from "../../model/schema/registry";
import { cureRow, type RowCure, rowCures } from "./cure-row";
import type { Prescription } from "./prescription";

export interface Treated {
  /** Features that can be used, under the role's field names, in the order of the file. */
  readonly features: readonly Feature[];
  /** Their positions in the file. */
  readonly indexes: readonly number[];
  readonly items: readonly EntityByRole[FeatureRole][];
  /** What was repaired or told, and (severity error) what was set aside. */
  readonly problems: readonly Problem[];
  readonly setAside: readonly Problem[];
}

export interface TreatOptions {
  readonly file: string;
  readonly timeZone: string;
  readonly onProgress?: (share: number) => void;
}

/** Carries out a prescription: moves, renames, converts, and reads every feature as the district will. */
export function treat(
  source: readonly Feature[],
  prescription: Prescription,
  { file, timeZone, onProgress }: TreatOptions,
): Treated {
  const { role, datum } = prescription;
  const schema = roleSchemas[role];
  const entry = { id: "own", role, file } as LayerEntry;
  const cures = rowCures(prescription, timeZone);
  const treated = {
    features: [] as Feature[],
    indexes: [] as number[],
    items: [] as EntityByRole[FeatureRole][],
    problems: [] as Problem[],
    setAside: [] as Problem[],
  };
  const seen = new Map<string, number>();
  for (const [index, feature] of source.entries()) {
    if (index % 500 === 0) onProgress?.(index / source.length);
    const cured = curedFeature(feature, cures, datum);
    const said: Problem[] = [];
    const read = readFeature(schema, entry, cured, index, timeZone, (problem) =>
      said.push({ ...problem, file }),
    );
    if (read === null) {
      treated.setAside.push(reasonOf(said, index, file));
      treated.problems.push(...said);
      continue;
    }
    const { id } = read.entity;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    if (times > 1) said.push(repeated(id, times, "code" in schema.fields, read.at, file));
    treated.problems.push(...said);
    treated.features.push(cured);
    treated.indexes.push(index);
    const entity = times === 1 ? read.entity : { ...read.entity, id: `${id}~${times}` };
    treated.items.push(entity as unknown as EntityByRole[FeatureRole]);
  }
  return { ...treated, problems: [...treated.problems, ...stepsTaken(cures, file)] };
}

function curedFeature(feature: Feature, cures: RowCure, datum: Prescription["datum"]): Feature {
  const geometry = feature.geometry as Geometry | null;
  const moved =
    geometry === null || datum === null
      ? geometry
      : mapPositions(geometry, ([lng = 0, lat = 0, ...rest]) => [
          ...unshift(datum, lng, lat).map(rounded),
          ...rest,
        ]);
  return {
    type: "Feature",
    properties: cureRow(feature.properties ?? {}, cures),
    geometry: moved as Geometry,
  };
}

/** A hundredth of a millimetre: shared corners stay shared. */
const rounded = (degrees: number) => Math.round(degrees * 1e10) / 1e10;

function reasonOf(said: readonly Problem[], index: number, file: string): Problem {
  const worst = said.find(({ severity }) => severity === "error") ?? said[0];
  return worst ?? { code: "feature-malformed", severity: "error", file, feature: `#${index}` };
}

function repeated(
  id: string,
  times: number,
  coded: boolean,
  at: readonly [number, number] | undefined,
  file: string,
): Problem {
  return {
    code: coded ? "code-repeated" : "id-repeated",
    severity: "warning",
    file,
    feature: id,
    field: coded ? "code" : "id",
    ...(at === undefined ? {} : { at }),
    params: { found: id, times },
  };
}

/** One line for every kind of change that was made to cells. */
function stepsTaken({ role, counts }: RowCure, file: string): readonly Problem[] {
  return [...counts.values()].map(({ code, field, column, count, example }) => ({
    code,
    severity: code === "value-by-part" ? ("warning" as const) : ("note" as const),
    file,
    field,
    params: { column, count, from: example[0], to: example[1], role, field },
  }));
}
