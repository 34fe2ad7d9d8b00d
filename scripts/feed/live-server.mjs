/** The built app with a district whose layers listen, and a config that names the hosts they listen to. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { withPolicy } from "../policy.mjs";
import { createStaticServer } from "../serve.mjs";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The manifest with streams in it, as an administrator would write them. */
export function withStreams(manifest, { broker, events, dwell }) {
  const topic = (name) => ({ kind: "mqtt", url: broker, topic: `jingluo/${manifest.id}/${name}` });
  const streams = { "patrol-tracks": topic("positions"), findings: topic("findings"), posts: topic("posts") };
  return {
    ...manifest,
    layers: manifest.layers.map((layer) =>
      streams[layer.role] ? { ...layer, stream: streams[layer.role] } : layer,
    ),
    scenes: manifest.scenes?.map((scene) => ({ ...scene, dwellSeconds: dwell(scene.dwellSeconds) })),
    factsStream: { kind: "sse", url: `${events}/` },
  };
}

/** @param dwell changes how long scenes stay, where time is compressed
 *  @param settings further entries of config.json, e.g. `{ wall: { alertSeconds: 10 } }` */
export function createLiveServer({ dist, id, broker, events, settings = {}, dwell = (seconds) => seconds }) {
  const plain = createStaticServer({ dist });
  const config = () => ({
    ...readJson(join(dist, "config.json")),
    district: id,
    connect: [originOf(broker), originOf(events)],
    ...settings,
  });
  const json = (response, value) =>
    response
      .writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache" })
      .end(JSON.stringify(value));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/config.json") json(response, config());
    else if (pathname === `/geodata/${id}/manifest.json`)
      json(
        response,
        withStreams(readJson(join(dist, "geodata", id, "manifest.json")), { broker, events, dwell }),
      );
    else if (pathname === "/" || pathname === "/index.html")
      response
        .writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" })
        .end(withPolicy(readFileSync(join(dist, "index.html"), "utf8"), config()));
    else plain.emit("request", request, response);
  });
  return server;
}

function originOf(address) {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
