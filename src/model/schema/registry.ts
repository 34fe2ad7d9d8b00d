import type { FeatureRole } from "../role";
import { forestSchemas } from "./forest-schemas";
import { patrolSchemas } from "./patrol-schemas";
import { placeSchemas } from "./place-schemas";
import type { AnyRoleSchema } from "./role-schema";
import { townSchemas } from "./town-schemas";

/** How the features of every role are written in files. */
export const roleSchemas: Readonly<Record<FeatureRole, AnyRoleSchema>> = {
  ...placeSchemas,
  ...patrolSchemas,
  ...forestSchemas,
  ...townSchemas,
};
