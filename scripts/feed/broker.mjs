/** A real MQTT broker over WebSocket, for trying live data on one machine. */
import { createServer } from "node:http";
import { Aedes } from "aedes";
import { createWebSocketStream, WebSocketServer } from "ws";

/** @returns its address, and how to stop it as a power cut would: without a word to anybody. */
export async function startBroker(port) {
  const aedes = await Aedes.createBroker();
  const server = createServer((_, response) => response.writeHead(426).end("MQTT over WebSocket only"));
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (socket) => {
    const stream = createWebSocketStream(socket);
    stream.on("error", () => {}); // a client that went away is no fault of ours
    aedes.handle(stream);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `ws://127.0.0.1:${server.address().port}`,
    port: server.address().port,
    /** Cuts every connection, as a network does that is gone; the broker itself goes on. */
    cut() {
      for (const socket of sockets.clients) socket.terminate();
    },
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await new Promise((resolve) => aedes.close(resolve));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
