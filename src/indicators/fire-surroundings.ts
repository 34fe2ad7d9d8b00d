import type { Geometry } from "geojson";
import type { LngLat } from "../geo/area";
import { createNearestIndex, type NearestHit } from "../geo/nearest";
import type { District } from "../model/district";
import type { Post, PostClass } from "../model/entities";
import { type Place, placesOf } from "../model/places";
import { levelOf } from "./level";
import { spotOf } from "./located";
import { shippedProfiles } from "./profiles/registry";
import { slackMetres } from "./reach";

/** Names of the four sizes, the smallest first; the words are in the locales under `fireSizes`. */
export const fireSizes = ["ordinary", "larger", "major", "extraordinary"] as const;
export type FireSize = (typeof fireSizes)[number];

/** The class of a fire by burned forest, m² (森林防火条例: 1, 100 and 1000 ha, an end belongs to the larger class). */
export function fireSize(burnedSquareMetres: number): FireSize {
  const levels = shippedProfiles.find(({ id }) => id === "forest-fire-regulation")?.levels;
  if (!levels) throw new Error("the profile forest-fire-regulation is not shipped");
  return fireSizes[levelOf(burnedSquareMetres, levels) - 1] ?? "extraordinary";
}

/** A thing near the fire: what, how far and which way. */
export interface Neighbour extends Pick<NearestHit, "metres" | "bearingDegrees" | "compass"> {
  readonly id: string;
  readonly name: string;
  readonly at: LngLat;
  readonly responsible?: string;
  readonly phone?: string;
  readonly members?: number;
}

export interface FireSurroundings {
  /** The grid the fire lies in and the places around it, the widest first; empty outside the county. */
  readonly places: readonly Place[];
  /** m² of the disc within the radius. */
  readonly discSquareMetres: number;
  /** By class of post, the nearest first. */
  readonly posts: Readonly<Partial<Record<PostClass, readonly Neighbour[]>>>;
  readonly compounds: readonly Neighbour[];
}

const answering = ["fire-team", "water", "checkpoint", "watchtower"] as const satisfies readonly PostClass[];

/**
 * What lies around a fire: the grid and who answers for it, teams, water, checkpoints and towers by distance
 * and bearing wherever they are, and the compounds within the radius.
 */
export function fireSurroundings(
  district: District,
  fire: LngLat,
  { radiusMetres = 3000, count = 3 }: { readonly radiusMetres?: number; readonly count?: number } = {},
): FireSurroundings {
  const places = placesOf(district);
  const code = places.placeOf(...fire);
  const chain = [6, 9, 12, 15].flatMap((length) => places.byCode(code.slice(0, length)) ?? []);
  const posts = district.datasets.posts?.items ?? [];
  const compounds = district.datasets.compounds?.items ?? [];
  return {
    places: [...new Set(chain)],
    discSquareMetres: Math.PI * radiusMetres ** 2,
    posts: Object.fromEntries(
      answering.map((kind) => {
        const ofKind = posts.filter((post) => post.class === kind);
        return [kind, nearest(ofKind, district, (index) => index.nearest(fire, count))];
      }),
    ),
    compounds: nearest(compounds, district, (index) => index.within(fire, radiusMetres + slackMetres)),
  };
}

type Target = { readonly id: string; readonly name: string; readonly geometry: Geometry } & Partial<
  Pick<Post, "responsible" | "phone" | "members">
>;

function nearest(
  targets: readonly Target[],
  { frame }: District,
  ask: (index: ReturnType<typeof createNearestIndex>) => readonly NearestHit[],
): Neighbour[] {
  const index = createNearestIndex(
    targets.map(({ geometry }) => geometry),
    frame,
  );
  return ask(index).map(({ index: position, metres, bearingDegrees, compass }) => {
    const { id, name, geometry, responsible, phone, members } = targets[position]!;
    return { id, name, at: spotOf(geometry), responsible, phone, members, metres, bearingDegrees, compass };
  });
}
