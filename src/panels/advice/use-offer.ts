import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useData } from "../../data/queries/data-context";
import { hashKey } from "../../data/queries/keys";
import { useDistrict } from "../../data/queries/use-district";
import { useProfiles } from "../choice/use-profiles";

/** What can be asked of the district in view, under the profiles chosen. */
export function useOffer() {
  const { jobs, district } = useData();
  const { data: summary } = useDistrict();
  const profiles = useProfiles();
  const roles = ["parks", "facilities", "posts", "compounds", "residential"] as const;
  return useQuery({
    queryKey: ["siting-offer", district, profiles, hashKey(summary, roles)],
    enabled: summary !== undefined,
    // An accepted suggestion makes another district of the one on screen: the form stays meanwhile.
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => jobs.run("siting-offer", { district, profiles }, { signal }),
  });
}
