import { createServer, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { listen } from "../../scripts/serve.mjs";

const open: Server[] = [];
const serverOf = () => {
  const server = createServer((_, response) => response.end("here"));
  open.push(server);
  return server;
};
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

test("where a port is taken the next free one is taken, and it is that one which is named", async () => {
  const first = await listen(serverOf(), 24173);
  const second = await listen(serverOf(), first);
  expect(second).toBeGreaterThan(first);
  const answer = await fetch(`http://localhost:${second}/`);
  expect(await answer.text()).toBe("here");
});
