/** Where live messages come from, as the manifest says it. */
export interface StreamSpec {
  readonly kind: "sse" | "mqtt";
  /** http(s) for Server-Sent Events, ws(s) for MQTT over WebSocket; relative ones are of the page's own host. */
  readonly url: string;
  /** Of MQTT: what is subscribed to; `+` and `#` as in the standard. */
  readonly topic?: string | undefined;
}

/** `waiting`: not connected, trying again by itself. */
export type StreamState = "connecting" | "open" | "waiting";

export interface StreamListener {
  /** `detail`: why it is not open, in the fault's own words. */
  readonly onState: (state: StreamState, detail: string) => void;
  readonly onMessage: (text: string) => void;
}

/** A connection that mends itself until it is closed. */
export interface LiveStream {
  close(): void;
}

/** Milliseconds to wait before the n-th try in a row: doubling from a second, a minute at most. */
export const retryMs = (tries: number): number => Math.min(60_000, 1000 * 2 ** Math.min(10, tries));

/** What is longer than this is no message of a county, but a fault that would fill the memory. */
export const longestMessage = 4_000_000;
