import { type LiveStream, retryMs, type StreamListener } from "./live-stream";
import { createSseParser } from "./sse-parser";

export interface SseOptions {
  /** A server that says nothing for so long, not even a comment, counts as gone. */
  readonly silenceMs?: number;
  readonly retry?: (tries: number) => number;
}

/**
 * Server-Sent Events over fetch. The browser's own EventSource never notices a connection that died without a
 * word, as one does that slept or whose cable was pulled; here a silence ends it, and it is opened anew.
 */
export function openSse(
  url: string,
  { onState, onMessage }: StreamListener,
  { silenceMs = 60_000, retry = retryMs }: SseOptions = {},
): LiveStream {
  let closed = false;
  let tries = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let current: AbortController | null = null;

  async function listen(): Promise<void> {
    const controller = new AbortController();
    current = controller;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => controller.abort(new Error(`silent for ${silenceMs / 1000} s`)), silenceMs);
    };
    try {
      onState("connecting", "");
      heard();
      const response = await fetch(url, {
        signal: controller.signal,
        headers: { Accept: "text/event-stream" },
        cache: "no-store",
      });
      const type = response.headers.get("content-type") ?? "";
      if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
      if (!type.startsWith("text/event-stream"))
        throw new Error(`the answer is ${type || "of no type"}, expected text/event-stream`);
      onState("open", "");
      await readAll(response.body, onMessage, () => {
        tries = 0;
        heard();
      });
      throw new Error("the server ended the stream");
    } finally {
      clearTimeout(silence);
      controller.abort();
    }
  }

  function begin(): void {
    listen().catch((fault: unknown) => {
      if (closed) return;
      onState("waiting", fault instanceof Error ? fault.message : String(fault));
      again = setTimeout(begin, retry(tries));
      tries += 1;
    });
  }

  begin();
  return {
    close() {
      closed = true;
      clearTimeout(again);
      current?.abort();
    },
  };
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  onMessage: (text: string) => void,
  heard: () => void,
): Promise<void> {
  const take = createSseParser(onMessage);
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    take(decoder.decode(value, { stream: true }));
  }
}
