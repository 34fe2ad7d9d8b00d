import type { DistrictSource } from "../district-source";
import type { SitingDesk } from "./siting-desk";

/** The siting desk, fetched with the first question: a first view asks none. A fetch that failed is tried anew. */
export function laterSitingDesk(source: DistrictSource): SitingDesk {
  let desk: Promise<SitingDesk> | null = null;
  const fetched = (): Promise<SitingDesk> => {
    desk ??= import("./siting-desk").then(
      ({ sitingDesk }) => sitingDesk(source),
      (fault: unknown) => {
        desk = null;
        throw fault;
      },
    );
    return desk;
  };
  return {
    "siting-offer": async (request, context) => (await fetched())["siting-offer"](request, context),
    advise: async (request, context) => (await fetched()).advise(request, context),
    "try-sites": async (request, context) => (await fetched())["try-sites"](request, context),
    worth: async (request, context) => (await fetched()).worth(request, context),
  };
}
