import type { Geometry } from "geojson";
import { boundingBox } from "../geo/positions";
import { remember } from "../indicators/memo";
import type { District } from "../model/district";
import { type PlaceRole, placesOf } from "../model/places";
import type { FeatureRole } from "../model/role";
import type { AnswersFor } from "./description";
import type { Bounds, PlaceEntry } from "./district-summary";

const levels: Readonly<Record<PlaceRole, PlaceEntry["level"]>> = {
  boundary: "county",
  towns: "town",
  villages: "village",
  grids: "grid",
};

const prefixLengths = [15, 12, 9, 6] as const;

/** The box around a geometry; a point's box has no extent. */
export function boundsOf(geometry: Geometry): Bounds {
  return boundingBox([geometry]) ?? [0, 0, 0, 0];
}

/** Every place with its level, parent and box: county first, each level in code order. */
export function placeEntriesOf(district: District): readonly PlaceEntry[] {
  return remember(district.datasets, "place-entries", () => {
    const { all, byCode } = placesOf(district);
    return all.map(({ code, name, role, geometry }) => ({
      code,
      name,
      level: levels[role],
      parent:
        prefixLengths
          .map((length) => code.slice(0, length))
          .find((above) => above !== code && byCode(above)) ?? null,
      bounds: boundsOf(geometry),
    }));
  });
}

/** The places a code lies in, county first, itself last; those that exist. */
export function placeChain(district: District, code: string): readonly PlaceEntry[] {
  const entries = remember(
    district.datasets,
    "place-entries-by-code",
    () => new Map(placeEntriesOf(district).map((entry) => [entry.code, entry])),
  );
  return [...prefixLengths]
    .reverse()
    .filter((length) => length <= code.length)
    .flatMap((length) => entries.get(code.slice(0, length)) ?? []);
}

/** Who answers in these places, the most exact first. */
export function answersIn(district: District, chain: readonly PlaceEntry[]): readonly AnswersFor[] {
  const { byCode } = placesOf(district);
  return [...chain].reverse().flatMap(({ code }) => {
    const place = byCode(code);
    return place === undefined ? [] : answerOf(place.role, { ...place, id: code });
  });
}

/** Who answers for one thing, none where nobody is named. */
export function answerOf(
  role: FeatureRole,
  thing: {
    readonly id: string;
    readonly name: string;
    readonly responsible?: string;
    readonly phone?: string;
  },
): readonly AnswersFor[] {
  const { id, name, responsible, phone } = thing;
  return responsible === undefined ? [] : [{ role, id, name, responsible, phone: phone ?? null }];
}
