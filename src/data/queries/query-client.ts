import { QueryClient } from "@tanstack/react-query";
import { answersOf } from "./answers";

/**
 * The cache of everything the worker answered.
 *
 * Keys carry content hashes, so an answer never goes stale by time; a failed refetch leaves the last good
 * data in place. Nothing waits for `navigator.onLine`: an intranet or a USB-fed machine counts as offline.
 * Of the answers to one question about ever newer files the last stays. Answers are not compared deeply with the ones before, which would cost the main thread more than drawing.
 */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60 * 1000,
        networkMode: "always",
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        structuralSharing: false,
        // The worker is started anew and asked again by the job runner itself.
        retry: false,
        // What failed is asked again when the reader says so, not whenever another part of the screen looks at it.
        retryOnMount: false,
      },
    },
  });
  answersOf(client);
  return client;
}
