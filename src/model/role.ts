/**
 * What a layer of a district stands for. A manifest names the role of each file; everything
 * downstream (figures, drawing, questions) asks for roles and never for files.
 */
export const roles = [
  "boundary",
  "towns",
  "villages",
  "grids",
  "keeper-areas",
  "teams",
  "patrol-routes",
  "patrol-tracks",
  "forest",
  "posts",
  "parks",
  "green",
  "residential",
  "built-up",
  "facilities",
  "compounds",
  "findings",
  "roads",
  "rivers",
  "elevation",
] as const;

export type Role = (typeof roles)[number];

/** Roles whose files hold features; elevation is a raster. */
export type FeatureRole = Exclude<Role, "elevation">;

export const featureRoles = roles.filter((role): role is FeatureRole => role !== "elevation");
