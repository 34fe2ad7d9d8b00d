import type { Service } from "../geo/coverage/service";
import type { Post } from "../model/entities";
import type { LeftOut } from "./indicator";
import { leftOut } from "./left-out";

/**
 * Posts with the metres each sees or serves: its own range, else the common one (0: none). Those without are
 * left out.
 */
export function postServices(
  posts: readonly Post[],
  commonMetres: number,
  radiusScale: number,
): { readonly services: readonly Service[]; readonly leftOut: readonly LeftOut[] } {
  const ranged = posts.filter(({ rangeMetres }) => rangeMetres !== undefined || commonMetres > 0);
  return {
    services: ranged.map(({ geometry, rangeMetres }) => ({
      geometry,
      radiusMetres: (rangeMetres ?? commonMetres) * radiusScale,
    })),
    leftOut: leftOut(
      "no-range",
      "posts",
      posts.filter((post) => !ranged.includes(post)),
    ),
  };
}
