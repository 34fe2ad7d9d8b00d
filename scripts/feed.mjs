/**
 * `npm run feed`: the wall with live data. Starts a real MQTT broker over WebSocket and a server of events, plays the
 * demo's patrols and findings in real time, and serves the app listening to them.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt, ensureInstalled, root, say } from "./ensure.mjs";
import { listen } from "./serve.mjs";

const options = {
  port: { type: "string", default: "4183" },
  "broker-port": { type: "string", default: "9883" },
  "events-port": { type: "string", default: "9884" },
  broker: { type: "string" },
  speed: { type: "string", default: "1" },
  every: { type: "string", default: "45" },
};
const usage =
  "Usage: npm run feed [-- --port 4183] [--broker-port 9883] [--events-port 9884] [--broker ws://HOST:PORT] [--speed 1] [--every 45]";

function readArguments() {
  try {
    const { values } = parseArgs({ options });
    for (const name of ["port", "broker-port", "events-port", "speed", "every"])
      if (!(Number(values[name]) > 0))
        throw new Error(`--${name} ${values[name]}: expected a number above 0`);
    return values;
  } catch (fault) {
    say(`${fault.message}\n${usage}`);
    process.exit(2);
  }
}

const wanted = readArguments();
ensureInstalled();
ensureBuilt();
const [{ startBroker }, { startEvents }, { play }, { createLiveServer }, { connect }] = await Promise.all([
  import("./feed/broker.mjs"),
  import("./feed/events.mjs"),
  import("./feed/player.mjs"),
  import("./feed/live-server.mjs"),
  import("mqtt"),
]);
const own = wanted.broker === undefined ? await startBroker(Number(wanted["broker-port"])) : null;
const broker = wanted.broker ?? own.url;
const events = await startEvents(Number(wanted["events-port"]));
const client = connect(broker, { protocolVersion: 4, reconnectPeriod: 2000 });
client.on("error", ({ message }) => say(`${broker}: ${message}`));
let told = 0;
const player = play({
  folder: join(root, "geodata", "demo"),
  id: "demo",
  speed: Number(wanted.speed),
  findingSeconds: Number(wanted.every),
  publish(topic, message) {
    told += 1;
    client.publish(topic, JSON.stringify(message));
  },
  tellFacts: events.tell,
});
const server = createLiveServer({ dist: join(root, "dist"), id: "demo", broker, events: events.url });
const port = await listen(server, Number(wanted.port));
process.stdout.write(
  `MQTT over WebSocket  ${broker}  (topics jingluo/demo/positions, jingluo/demo/findings, jingluo/demo/posts)\n` +
    `Server-Sent Events   ${events.url}/  (the danger index of the day)\n` +
    `${player.walks} patrols, a finding every ${wanted.every} s, at ${wanted.speed} times real speed\n` +
    `  大屏 wall    http://localhost:${port}/?face=wall\n` +
    "Ctrl+C stops.\n",
);
const report = setInterval(() => say(`${told} messages so far`), 60_000);
async function stop() {
  clearInterval(report);
  player.stop();
  client.end(true);
  server.closeAllConnections();
  server.close();
  await events.stop();
  await own?.stop();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
