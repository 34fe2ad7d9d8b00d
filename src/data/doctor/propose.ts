import type { Feature } from "geojson";
import { createFrame } from "../../geo/frame";
import { boundingBox } from "../../geo/positions";
import { areaSquareMetres } from "../../geo/turf";
import { type AreaUnitFinding, areaUnit, isAreaName, squareMetresOf } from "../../model/recognise/area-unit";
import { type Column, columnsOf } from "../../model/recognise/column";
import { numberIn } from "../../model/recognise/cure-value";
import { type FieldProposal, fieldsOf, proposeFields } from "../../model/recognise/propose-fields";
import { dayOrderOf } from "../../model/recognise/read-date";
import { meaningsOf } from "../../model/recognise/value-words";
import type { FeatureRole } from "../../model/role";
import type { FieldChoice } from "./prescription";

export interface AreaColumn extends AreaUnitFinding {
  readonly column: string;
}

const mostMeasured = 300;

/** Columns that hold areas, and in which unit. */
export function areaColumns(features: readonly Feature[], columns: readonly Column[]): readonly AreaColumn[] {
  return columns
    .filter(({ name, values }) => isAreaName(name) && values.some((value) => numberIn(value) !== null))
    .flatMap((column) => {
      const found = areaUnit(column.name, measured(features, column));
      return found === null ? [] : [{ column: column.name, ...found }];
    });
}

/** Written number and drawn square metres of some features. */
function measured(features: readonly Feature[], { values, features: indexes }: Column) {
  const step = Math.max(1, Math.ceil(values.length / mostMeasured));
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < values.length; at += step) {
    const written = numberIn(values[at]);
    const drawn = drawnSquareMetres(features[indexes[at] ?? -1]);
    if (written !== null && drawn !== null) pairs.push([written, drawn]);
  }
  return pairs;
}

/** The area of a polygon in a plane of its own; null for anything else. */
export function drawnSquareMetres(feature: Feature | undefined): number | null {
  const geometry = feature?.geometry;
  if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return null;
  const box = boundingBox([geometry]);
  if (box === null) return null;
  const frame = createFrame({ lng: (box[0] + box[2]) / 2, lat: (box[1] + box[3]) / 2 });
  return areaSquareMetres(geometry, frame);
}

/** Where each field of a role comes from, as far as the layer tells. `words` are the names of layer and file. */
export function proposeChoices(
  role: FeatureRole,
  features: readonly Feature[],
  words: readonly string[],
): readonly FieldChoice[] {
  const columns = columnsOf(features);
  const areas = areaColumns(features, columns);
  return proposeFields(role, columns).map((proposal) => choiceOf(proposal, columns, areas, words));
}

/** A choice of the user's, with how the cells of its column are to be read. */
export function completeChoice(
  role: FeatureRole,
  features: readonly Feature[],
  choice: FieldChoice,
): FieldChoice {
  const columns = columnsOf(features);
  const spec = fieldsOf(role).find(({ field }) => field === choice.field)?.spec ?? null;
  const proposal = { field: choice.field, spec, columns: choice.columns, how: choice.how, trust: 1 };
  const complete = choiceOf(proposal, columns, areaColumns(features, columns), []);
  return { ...complete, constant: choice.constant };
}

function choiceOf(
  proposal: FieldProposal,
  columns: readonly Column[],
  areas: readonly AreaColumn[],
  words: readonly string[],
): FieldChoice {
  const { field, spec, how } = proposal;
  const column = columns.find(({ name }) => name === proposal.columns[0]);
  return {
    field,
    required: spec?.required === true && !("fallback" in spec && spec.fallback !== undefined),
    columns: proposal.columns,
    constant: column === undefined ? constantFrom(field, words) : null,
    how,
    factor: factorOf(proposal, column, areas),
    dayOrder: spec?.kind === "moment" && column ? dayOrderOf(column.values) : null,
    meanings: spec?.kind === "enumeration" && column ? meaningsOf(field, spec, column.values) : null,
  };
}

/** What the names of layer and file say for all features: the year of a survey, whose grids these are. */
function constantFrom(field: string, words: readonly string[]): string | number | null {
  const all = words.join(" ");
  if (field === "year") {
    const year = /(?<!\d)(19|20)\d{2}(?!\d)/.exec(all)?.[0];
    return year === undefined ? null : Number(year);
  }
  if (field === "system")
    return /(综治|城管|创城|社会治理|应急|环保|消防|党建|警务)(?=.*网格)/.exec(all)?.[0] ?? words[0] ?? null;
  return null;
}

function factorOf({ spec }: FieldProposal, column: Column | undefined, areas: readonly AreaColumn[]): number {
  if (spec?.kind !== "number" || column === undefined) return 1;
  if (spec.unit === "m2") {
    const area = areas.find((each) => each.column === column.name);
    return area === undefined ? 1 : squareMetresOf[area.unit];
  }
  // A share written as a percentage: 60, not 0.6.
  const isPercent =
    spec.unit === "1" && spec.max === 1 && column.values.some((value) => (numberIn(value) ?? 0) > 1);
  return isPercent ? 0.01 : 1;
}
