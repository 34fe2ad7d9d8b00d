import { type LiveStream, longestMessage, retryMs, type StreamListener } from "./live-stream";

/**
 * MQTT 3.1.1 over WebSocket, from any standard broker. The client is loaded when the first such stream is opened.
 *
 * A broker that restarts is found again and subscribed to again; a silence is ended by the protocol's own keep-alive.
 * Retained messages bring the last state at once.
 */
export function openMqtt(
  url: string,
  topic: string,
  { onState, onMessage }: StreamListener,
  keepAliveSeconds = 20,
): LiveStream {
  let closed = false;
  let end = () => {};
  onState("connecting", "");

  async function begin(tries: number): Promise<void> {
    try {
      // The file made for browsers has a default export and no other.
      const { default: mqtt } = await import("mqtt");
      if (closed) return;
      const client = mqtt.connect(url, {
        protocolVersion: 4,
        clean: true,
        reconnectPeriod: 2000,
        connectTimeout: 10_000,
        keepalive: keepAliveSeconds,
        // We subscribe on each connection: with the client's own memory of topics ours would be answered at once, before
        // the broker has agreed, and what it says in between would be missed by a stream that counts as open.
        resubscribe: false,
        // Reconnecting by timers of a worker would need a script from a blob, which the page's policy forbids.
        timerVariant: "native",
      });
      end = () => client.end(true);
      let fault = "";
      client.on("connect", () => {
        fault = "";
        client.subscribe(topic, { qos: 1 }, (refusal) => {
          if (refusal) onState("waiting", refusal.message);
          else onState("open", "");
        });
      });
      client.on("error", ({ message }) => {
        fault = message;
      });
      client.on("close", () => {
        if (!closed) onState("waiting", fault || `no connection to ${url}`);
      });
      client.on("message", (_, payload) => {
        if (payload.length <= longestMessage) onMessage(new TextDecoder().decode(payload));
      });
    } catch (fault) {
      // The client's code could not be loaded, or the address is none: said, and tried again.
      if (closed) return;
      onState("waiting", fault instanceof Error ? fault.message : String(fault));
      const timer = setTimeout(() => void begin(tries + 1), retryMs(tries));
      end = () => clearTimeout(timer);
    }
  }

  void begin(0);
  return {
    close() {
      closed = true;
      end();
    },
  };
}
