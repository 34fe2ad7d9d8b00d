import type { FeatureRole } from "../model/role";

/** Thrown by `compute` when the parameters ask for a role the district lacks. */
export class MissingRole extends Error {
  override readonly name = "MissingRole";
  constructor(readonly role: FeatureRole) {
    super(`the figure needs the role ${role}, which the district does not have`);
  }
}

/** Thrown by `compute` when a number no polygon gives is missing from the manifest's facts. */
export class MissingFact extends Error {
  override readonly name = "MissingFact";
  constructor(readonly fact: string) {
    super(`the figure needs the fact ${fact} in the manifest`);
  }
}

/** Thrown by `compute` when no parcel of the forest survey is farmland: the fields' edge cannot be measured. */
export class MissingFarmland extends Error {
  override readonly name = "MissingFarmland";
  constructor() {
    super("the figure needs parcels of the land class farmland among those of forest");
  }
}
