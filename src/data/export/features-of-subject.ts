import type { Feature, Geometry } from "geojson";
import type { Figure } from "../../indicators/figure";
import { indicatorById } from "../../indicators/indicator-by-id";
import type { PassportReference } from "../../indicators/passport-reference";
import type { District } from "../../model/district";
import { placesOf } from "../../model/places";
import type { FeatureRole } from "../../model/role";
import type { MeasuredGround, OverlapGround } from "../../workers/audit/audit-jobs";
import type { ExportSubject } from "../../workers/take-away-jobs";
import { featureOf } from "./feature-of";

/**
 * The features to be written; `figure` is there where the subject speaks of one, and with it what of its passport
 * goes into every row.
 */
export function featuresOfSubject(
  district: District,
  subject: ExportSubject,
  figure: Figure | null,
  reference: PassportReference | null,
): readonly Feature[] {
  switch (subject.kind) {
    case "layer":
      return entitiesOf(district, subject.role).map((entity) => featureOf(subject.role, entity));
    case "pieces":
      return figure === null
        ? []
        : withReference(
            figure.pieces.map((piece) => pieceFeature(district, figure, piece)),
            reference && withoutBand(reference),
          );
    // Drawn by the overlay engine: see `overlapFeatures`.
    case "overlap":
      return [];
    case "places":
      return figure === null ? [] : placeFeatures(district, subject.level, figure, reference);
  }
}

/** Ground by how many services reach it, and the land nobody reaches: one feature each, with its size as drawn and as measured, m². */
export function overlapFeatures(
  { depths, uncovered }: OverlapGround,
  figure: Figure,
  reference: PassportReference | null,
): readonly Feature[] {
  const { indicator, profile } = figure;
  const feature = (
    reached: string,
    { geometry, squareMetres, measuredSquareMetres }: MeasuredGround,
  ): Feature => ({
    type: "Feature",
    properties: {
      reached,
      drawn_m2: squareMetres,
      kernel_m2: measuredSquareMetres,
      indicator,
      profile,
      unit: "m2",
    },
    geometry: geometry as Geometry,
  });
  const names = ["1", "2", "3+"];
  const all = [...depths.map((ground, index) => feature(names[index]!, ground)), feature("0", uncovered)];
  const drawn = all.filter((each) => each.geometry !== null);
  // The band is the figure's; what these areas are off by stands in their two sizes.
  return withReference(drawn, reference && withoutBand(reference));
}

/** The band is the whole figure's: beside a part of it, it would name ends the part need not lie between. */
const withoutBand = (reference: PassportReference): PassportReference => ({
  ...reference,
  err_low: null,
  err_high: null,
  err_reason: "",
});

/** What a place's row says: the county's band beside the county, the place's own number where nothing can be off. */
function referenceOf(
  reference: PassportReference,
  level: PlaceLevel,
  value: number | null,
): PassportReference {
  if (level === "boundary") return reference;
  const isExact = reference.err_reason === "exact" || reference.err_reason === "entered";
  return isExact ? { ...reference, err_low: value, err_high: value } : withoutBand(reference);
}

const withReference = (features: readonly Feature[], reference: PassportReference | null) =>
  features.map((feature) => ({ ...feature, properties: { ...feature.properties, ...reference } }));

/** Roles whose files a subject needs, beside those of its figure. */
export function rolesOfSubject(subject: ExportSubject): readonly FeatureRole[] {
  if (subject.kind === "layer") return [subject.role];
  const role = subject.kind === "pieces" ? indicatorById(subject.figure.indicator)?.piecesAre : undefined;
  return role === undefined ? [] : [role];
}

type Entities = readonly Parameters<typeof featureOf>[1][];

function entitiesOf({ datasets }: District, role: FeatureRole): Entities {
  return (datasets[role]?.items ?? []) as unknown as Entities;
}

const geometries = new WeakMap<object, ReadonlyMap<string, Geometry>>();

function geometryOf(district: District, role: FeatureRole, id: string): Geometry | undefined {
  const items = entitiesOf(district, role);
  const byId = geometries.get(items) ?? new Map(items.map(({ id, geometry }) => [id, geometry]));
  geometries.set(items, byId);
  return byId.get(id);
}

/** A piece with the geometry of the thing it is, else the spot it lies at, else without a place. */
function pieceFeature(district: District, figure: Figure, piece: Figure["pieces"][number]): Feature {
  const { at, ...rest } = piece;
  const role = indicatorById(figure.indicator)?.piecesAre;
  const spot: Geometry | null = at === undefined ? null : { type: "Point", coordinates: [...at] };
  const geometry = (role && geometryOf(district, role, piece.id)) ?? spot;
  return {
    type: "Feature",
    properties: { ...rest, indicator: figure.indicator, profile: figure.profile, unit: figure.unit },
    // A null geometry is legal: the row exists and has no place.
    geometry: geometry as Geometry,
  };
}

type PlaceLevel = Extract<ExportSubject, { readonly kind: "places" }>["level"];

function placeFeatures(
  district: District,
  level: PlaceLevel,
  figure: Figure,
  reference: PassportReference | null,
): readonly Feature[] {
  return placesOf(district)
    .all.filter(({ role }) => role === level)
    .map(({ code, name, geometry }) => {
      const { value = null, numerator = null, denominator = null } = figure.byPlace[code] ?? {};
      const { indicator, profile, unit } = figure;
      const own = reference && referenceOf(reference, level, value);
      const properties = { code, name, value, numerator, denominator, indicator, profile, unit, ...own };
      return { type: "Feature", properties, geometry };
    });
}
