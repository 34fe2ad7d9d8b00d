import type { LiveStream, StreamListener, StreamSpec } from "./live-stream";
import { openMqtt } from "./mqtt-stream";
import { openSse } from "./sse-stream";

/** Opens a stream of the manifest; relative addresses are of the page's own host. */
export function openStream(spec: StreamSpec, page: string, listener: StreamListener): LiveStream {
  const url = new URL(spec.url, page);
  if (spec.kind === "sse") return openSse(url.href, listener);
  url.protocol = url.protocol.replace("http", "ws");
  return openMqtt(url.href, spec.topic ?? "#", listener);
}
