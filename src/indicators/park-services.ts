import type { Service } from "../geo/coverage/service";
import type { Frame } from "../geo/frame";
import type { Park } from "../model/entities";
import type { LeftOut } from "./indicator";
import { leftOut } from "./left-out";
import { planeAreas } from "./plane-areas";
import type { Profile } from "./profile";
import { reach } from "./reach";

export interface ParkServices {
  /** The parks that count, each with its radius measured from its edge. */
  readonly services: readonly (Service & { readonly park: Park })[];
  readonly leftOut: readonly LeftOut[];
}

/** A park drawn at exactly the least size measures a hair less once its corners are rounded to the centimetre. */
const sizeTolerance = 1e-9;

/**
 * Metres a park of this size serves: the rule with the largest least size that fits. Null where none does.
 */
export function parkRadius(
  squareMetres: number,
  historic: boolean,
  radii: NonNullable<Profile["radii"]>,
): number | null {
  const fitting = radii.filter(
    (rule) => squareMetres * (1 + sizeTolerance) >= rule.minSquareMetres && (historic || !rule.historicOnly),
  );
  const [best] = fitting.sort((a, b) => b.minSquareMetres - a.minSquareMetres);
  return best?.radiusMetres ?? null;
}

/** The parks as services under a profile: its classes, its radii by size, its boundary rule. */
export function parkServices(
  parks: readonly Park[],
  profile: Profile,
  frame: Frame,
  radiusScale = 1,
): ParkServices {
  const classes = profile.counts?.["park-coverage"];
  const ofClass = classes ? parks.filter((park) => classes.includes(park.class)) : parks;
  const sizes = planeAreas(
    ofClass.map(({ geometry }) => geometry),
    frame,
  );
  const rated = ofClass.map((park, index) => ({
    park,
    radius: parkRadius(sizes[index]!, park.historic === true, profile.radii ?? []),
  }));
  return {
    services: rated.flatMap(({ park, radius }) =>
      radius === null
        ? []
        : [{ park, geometry: park.geometry, radiusMetres: reach(radius * radiusScale, profile) }],
    ),
    leftOut: [
      ...leftOut(
        "class-not-counted",
        "parks",
        parks.filter((park) => !ofClass.includes(park)),
      ),
      ...leftOut(
        "too-small",
        "parks",
        rated.filter(({ radius }) => radius === null).map(({ park }) => park),
      ),
    ],
  };
}
