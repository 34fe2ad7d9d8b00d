const channelName = "jingluo-own";

/** Tells other pages of this browser that the own layers of a district are others now. */
export function tellOtherPages(district: string): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(district);
  channel.close();
}

/** Calls back when another page changed the own layers of a district; returns how to stop that. */
export function hearOtherPages(listener: (district: string) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    if (typeof data === "string") listener(data);
  };
  return () => channel.close();
}
