import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Aedes } from "aedes";
import { afterEach, expect, test, vi } from "vitest";
import { createWebSocketStream, WebSocketServer } from "ws";
import { openMqtt } from "./mqtt-stream";
import { openSse } from "./sse-stream";

/** A real broker over real WebSockets, and a real server of events: what is cut here is cut as in the field. */
interface Broker {
  readonly port: number;
  publish(topic: string, payload: string): Promise<void>;
  stop(): Promise<void>;
}

const atEnd: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end();
});

const listen = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

async function startBroker(at = 0): Promise<Broker> {
  const aedes = await Aedes.createBroker();
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (socket) => {
    const stream = createWebSocketStream(socket);
    stream.on("error", () => {});
    aedes.handle(stream);
  });
  const port = await listen(server, at);
  return {
    port,
    publish: (topic, payload) =>
      new Promise((resolve, reject) =>
        aedes.publish(
          { cmd: "publish", topic, payload: Buffer.from(payload), qos: 0, retain: false, dup: false },
          (fault) => (fault ? reject(fault) : resolve()),
        ),
      ),
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await new Promise<void>((resolve) => aedes.close(resolve));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listener() {
  const states: string[] = [];
  const heard: string[] = [];
  return {
    states,
    heard,
    onState: (state: string) => void states.push(state),
    onMessage: (text: string) => void heard.push(text),
  };
}
const isOpen = (states: readonly string[]) => expect(states.at(-1)).toBe("open");
const wait = { timeout: 20_000, interval: 20 };

test("a broker that is restarted is found again, and what it says then is heard", async () => {
  const first = await startBroker();
  const told = listener();
  const stream = openMqtt(`ws://127.0.0.1:${first.port}`, "county/+", told);
  atEnd.push(() => stream.close());
  await vi.waitFor(() => isOpen(told.states), wait);
  await first.publish("county/findings", "one");
  await vi.waitFor(() => expect(told.heard).toEqual(["one"]), wait);
  await first.stop();
  await vi.waitFor(() => expect(told.states.at(-1)).toBe("waiting"), wait);
  const second = await startBroker(first.port);
  atEnd.push(() => second.stop());
  await vi.waitFor(() => isOpen(told.states), wait);
  await second.publish("elsewhere", "no");
  await second.publish("county/findings", "two");
  await vi.waitFor(() => expect(told.heard).toEqual(["one", "two"]), wait);
});

test("a broker that is not there yet is waited for", async () => {
  const port = (await startBroker().then(async (broker) => [broker.port, await broker.stop()] as const))[0];
  const told = listener();
  const stream = openMqtt(`ws://127.0.0.1:${port}`, "t", told);
  atEnd.push(() => stream.close());
  await vi.waitFor(() => expect(told.states).toContain("waiting"), wait);
  const broker = await startBroker(port);
  atEnd.push(() => broker.stop());
  await vi.waitFor(() => isOpen(told.states), wait);
});

async function startEvents(answer: (response: ServerResponse, times: number) => void) {
  let times = 0;
  const server = createServer((_, response) => {
    times += 1;
    answer(response, times);
  });
  const port = await listen(server, 0);
  atEnd.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${port}/`;
}
const head = { "Content-Type": "text/event-stream" };
const soon = { retry: () => 20 };

test("events that are cut off are asked for again", async () => {
  const url = await startEvents((response, times) => {
    response.writeHead(200, head).write(`data: ${times}\n\n`);
    if (times < 3) setTimeout(() => response.destroy(), 20);
  });
  const told = listener();
  atEnd.push(openSse(url, told, soon).close);
  await vi.waitFor(() => expect(told.heard).toEqual(["1", "2", "3"]), wait);
  isOpen(told.states);
});

test("a server that went silent without closing counts as gone; a comment is a sign of life", async () => {
  // Half a minute of silence would be real; a second and a half still leaves a busy machine thirty signs of life.
  const url = await startEvents((response, times) => {
    response.writeHead(200, head).write(`data: ${times}\n\n`);
    if (times > 1) {
      const beat = setInterval(() => response.write(": alive\n\n"), 50);
      response.on("close", () => clearInterval(beat));
    }
  });
  const told = listener();
  atEnd.push(openSse(url, told, { ...soon, silenceMs: 1500 }).close);
  await vi.waitFor(() => expect(told.heard).toEqual(["1", "2"]), wait);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(told.heard).toEqual(["1", "2"]);
  isOpen(told.states);
});

test("an error page in place of events is refused and tried again", async () => {
  const url = await startEvents((response, times) => {
    if (times === 1) response.writeHead(502).end();
    else if (times === 2) response.writeHead(200, { "Content-Type": "text/html" }).end("data: no\n\n");
    else response.writeHead(200, head).write("data: yes\n\n");
  });
  const told = listener();
  atEnd.push(openSse(url, told, soon).close);
  await vi.waitFor(() => expect(told.heard).toEqual(["yes"]), wait);
  expect(told.states.filter((state) => state === "waiting").length).toBe(2);
});
