/** Server-Sent Events: what is told goes to everyone who listens, and the last of it to who comes later. */
import { createServer } from "node:http";

/** A comment now and then tells listeners that the silence is only silence. */
const heartbeatMs = 15_000;

export async function startEvents(port) {
  const listeners = new Set();
  let last = null;
  const server = createServer((request, response) => {
    response.writeHead(200, {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
    });
    response.write(last === null ? ": welcome\n\n" : `data: ${last}\n\n`);
    listeners.add(response);
    request.on("close", () => listeners.delete(response));
  });
  const beat = setInterval(() => {
    for (const response of listeners) response.write(": still here\n\n");
  }, heartbeatMs);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    tell(message) {
      last = JSON.stringify(message);
      for (const response of listeners) response.write(`data: ${last}\n\n`);
    },
    async stop() {
      clearInterval(beat);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
