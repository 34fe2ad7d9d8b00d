import type { LayerEntry } from "../model/manifest";
import type { Role } from "../model/role";
import { type Stage, stages } from "../workers/district-summary";

/** What each stage adds, in the order of need: what the first view draws, what a click asks, what is heavy. */
const added: Readonly<Record<Stage, readonly Role[]>> = {
  first: ["boundary", "towns", "grids", "villages", "rivers", "roads"],
  second: [
    "compounds",
    "parks",
    "residential",
    "built-up",
    "facilities",
    "posts",
    "findings",
    "patrol-routes",
    "keeper-areas",
    "teams",
    "green",
  ],
  all: ["elevation", "forest", "patrol-tracks"],
};

/** Roles every figure, list and description needs: which place a thing lies in. */
export const placeFiles: readonly Role[] = ["boundary", "towns", "villages", "grids"];

/** All roles loaded at a stage, earlier stages included. */
export function rolesUpTo(stage: Stage): readonly Role[] {
  return stages.slice(0, stages.indexOf(stage) + 1).flatMap((each) => added[each]);
}

const order: readonly Role[] = rolesUpTo("all");

/** Layers of these roles, what is needed first going first; within a role as the manifest has them. */
export function inLoadOrder(layers: readonly LayerEntry[], roles: readonly Role[]): readonly LayerEntry[] {
  return layers
    .filter(({ role }) => roles.includes(role))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
