import { pointInArea } from "../geo/turf";
import type { Figure } from "../indicators/figure";
import { fileOf } from "../model/checks/file-of";
import type { District } from "../model/district";
import type { Area, Finding } from "../model/entities";
import { placeRoles } from "../model/places";
import type { FeatureRole } from "../model/role";
import type { Description, OpenFinding, OwnFigure } from "./description";
import { type Entity, placeCodesOf, spotsOf } from "./feature-place";
import { areaOf, fieldValuesOf, findFeature, lengthOf } from "./field-values";
import { allIndicators } from "./figure-desk";
import { lastPatrolIn } from "./last-patrol";
import { answerOf, answersIn, boundsOf, placeChain } from "./place-entries";

const isPlace = (role: FeatureRole) => (placeRoles as readonly string[]).includes(role);

/** Everything there is to say of one feature; null where there is no such feature. */
export function describeFeature(
  district: District,
  role: FeatureRole,
  id: string,
  figures: readonly Figure[],
): Description | null {
  const found = findFeature(district, role, id);
  if (found === null) return null;
  const { entity, index } = found;
  const place = placeCodesOf(district, role)[index] ?? "";
  const chain = placeChain(district, place);
  const own = isPlace(role) ? [] : answerOf(role, entity);
  return {
    role,
    id,
    name: entity.name,
    code: "code" in entity ? entity.code : null,
    fields: fieldValuesOf(role, entity, district),
    areaSquareMetres: areaOf(entity, district),
    lengthMetres: lengthOf(entity, district),
    at: spotsOf(district, role)[index] ?? [0, 0],
    bounds: boundsOf(entity.geometry),
    shape: entity.geometry,
    places: chain,
    answers: [...own, ...answersIn(district, chain)],
    figures: figures.flatMap((figure) => ownFigure(figure, role, entity) ?? []),
    findings: openFindings(district, role, entity),
    lastPatrol: isArea(entity.geometry) ? lastPatrolIn(district, entity.geometry) : null,
    file: fileOf(district, role, index),
  };
}

/** The figure of the place itself, or of the piece this feature is in it. */
function ownFigure(figure: Figure, role: FeatureRole, entity: Entity): OwnFigure | null {
  const { indicator, unit, profile } = figure;
  const head = { indicator, unit, profile };
  if (isPlace(role) && "code" in entity) {
    const summary = figure.byPlace[entity.code];
    return summary === undefined || summary.value === null
      ? null
      : { ...head, summary, covered: null, nearestMetres: null };
  }
  const { piecesAre } = allIndicators.find(({ id }) => id === indicator) ?? {};
  const pieces = piecesAre === role ? figure.pieces : role === "compounds" ? figure.compounds : [];
  const piece = pieces.find(({ id }) => id === entity.id);
  if (piece === undefined) return null;
  const { numerator, denominator, covered, nearestMetres } = piece;
  return {
    ...head,
    summary: { value: denominator > 0 ? numerator / denominator : null, numerator, denominator },
    covered: covered ?? null,
    nearestMetres: nearestMetres ?? null,
  };
}

const isOpen = ({ status }: Finding) => status !== "closed" && status !== "rejected";

/** Findings still open on the ground of the thing; what falls due first goes first, what has no date last. */
function openFindings(district: District, role: FeatureRole, entity: Entity): readonly OpenFinding[] {
  const findings = district.datasets.findings?.items ?? [];
  if (role === "findings") return [];
  const codes = isPlace(role) ? placeCodesOf(district, "findings") : [];
  const inside = (finding: Finding, index: number) =>
    isPlace(role) && "code" in entity
      ? (codes[index] ?? "").startsWith(entity.code)
      : isWithin(finding, entity);
  return findings
    .filter((finding, index) => isOpen(finding) && inside(finding, index))
    .map((finding) => openFinding(finding, district))
    .sort((a, b) => (a.dueAtMs ?? Infinity) - (b.dueAtMs ?? Infinity) || a.foundAtMs - b.foundAtMs);
}

const isArea = (geometry: Entity["geometry"]): geometry is Area =>
  geometry.type === "Polygon" || geometry.type === "MultiPolygon";

function isWithin({ geometry: { coordinates } }: Finding, { geometry }: Entity): boolean {
  if (!isArea(geometry)) return false;
  return pointInArea([coordinates[0] as number, coordinates[1] as number], geometry);
}

function openFinding(finding: Finding, { asOfMs }: District): OpenFinding {
  const { id, name, category, status, foundAtMs, dueAtMs, geometry } = finding;
  const [lng, lat] = geometry.coordinates as [number, number];
  return {
    id,
    name,
    category,
    status,
    foundAtMs,
    dueAtMs: dueAtMs ?? null,
    overdue: dueAtMs !== undefined && dueAtMs < asOfMs,
    at: [lng, lat],
  };
}
