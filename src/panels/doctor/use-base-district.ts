import { useData } from "../../data/queries/data-context";

/** The district itself, also while a scenario of it is on screen: what is taken belongs to the ground, not to a plan. */
export function useBaseDistrict(): string {
  const { district } = useData();
  return district.replace(/#.*$/, "");
}
