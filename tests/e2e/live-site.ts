import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { connect } from "mqtt";
import { startBroker } from "../../scripts/feed/broker.mjs";
import { startEvents } from "../../scripts/feed/events.mjs";
import { createLiveServer } from "../../scripts/feed/live-server.mjs";
import { listen } from "../../scripts/serve.mjs";

const dist = process.env.JINGLUO_DIST ?? join(import.meta.dirname, "../../dist");

/** The demo district with a real broker, which can be stopped, and a real server of events. */
export async function startLive(settings: object = {}) {
  const events = await startEvents(0);
  let broker = await startBroker(0);
  const { port: brokerPort, url } = broker;
  const server = createLiveServer({ dist, id: "demo", broker: url, events: events.url, settings });
  await listen(server, 0);
  const client = connect(url, { protocolVersion: 4, reconnectPeriod: 500 });
  client.on("error", () => {}); // its broker goes on purpose
  const publish = (topic: string, message: object) =>
    client.publishAsync(`jingluo/demo/${topic}`, JSON.stringify(message), { qos: 1 });
  const walker = {
    type: "Feature",
    id: "w1",
    properties: { id: "w1", name: "North round" },
    geometry: { type: "Point", coordinates: [112.661, 38.068] },
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    events,
    publish,
    publishWalker: () => publish("positions", walker),
    stopBroker: () => broker.stop(),
    async startBroker() {
      broker = await startBroker(brokerPort);
    },
    async stop() {
      client.end(true);
      server.closeAllConnections();
      server.close();
      await events.stop();
      await broker.stop().catch(() => {});
    },
  };
}
