import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Jobs } from "../../workers/jobs";
import { DistrictProvider } from "./district-context";

interface DataContextValue {
  readonly jobs: Jobs;
  /** URL of the district's folder, ending in "/"; absolute, or relative to the page where it is given. */
  readonly district: string;
}

const DataContext = createContext<DataContextValue | null>(null);

/** Gives everything below it the worker and the district it speaks of. Inside a `QueryClientProvider`. */
export function DataProvider(props: DataContextValue & { readonly children: ReactNode }) {
  const { jobs, district, children } = props;
  // The worker's own address is another one, so relative ones are resolved here.
  const value = useMemo(
    () => ({ jobs, district: new URL(district, document.baseURI).href }),
    [jobs, district],
  );
  return (
    <DataContext value={value}>
      <DistrictProvider {...value}>{children}</DistrictProvider>
    </DataContext>
  );
}

/** Throws outside a `DataProvider`: a mistake of ours, never of the data. */
export function useData(): DataContextValue {
  const value = useContext(DataContext);
  if (value === null) throw new Error("useData needs a DataProvider above it");
  return value;
}
