const channelName = "jingluo-own";

interface Told {
  readonly district: string;
  readonly page: string;
}

/** A channel hands a page's message to every other channel of the same page, too: it knows its own by this. */
const thisPage = Math.random().toString(36).slice(2);

/** Tells other pages of this browser that the own layers of a district are others now. */
export function tellOtherPages(district: string, page = thisPage): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ district, page } satisfies Told);
  channel.close();
}

/** Calls back when another page changed the own layers of a district; returns how to stop that. */
export function hearOtherPages(listener: (district: string) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<Partial<Told> | null>) => {
    if (typeof data?.district === "string" && data.page !== thisPage) listener(data.district);
  };
  return () => channel.close();
}
