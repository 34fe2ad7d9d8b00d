import { useContext } from "react";
import { DistrictContext, type DistrictState } from "./district-context";

/**
 * The district, from the first view on: `data` appears as soon as boundary, places, rivers and roads are
 * there and is replaced as more arrives (`isFetching` while it does). An error later on leaves what is there.
 * Throws outside a `DataProvider`.
 */
export function useDistrict(): DistrictState {
  const state = useContext(DistrictContext);
  if (state === null) throw new Error("useDistrict needs a DataProvider above it");
  return state;
}
