import type { Server } from "node:http";
import { resolve } from "node:path";
import { createStaticServer } from "../../scripts/serve.mjs";

/** The build under test; the runner may name another. */
export const built = resolve(process.env.JINGLUO_DIST ?? resolve(import.meta.dirname, "../../dist"));

/** A server of its own that can be taken away and put back on the same port, with the same or another build. */
export function movableServer() {
  let server: Server | null = null;
  let port = 0;
  return {
    async serve(dist: string = built): Promise<string> {
      const next = createStaticServer({ dist });
      await new Promise<void>((listening) => next.listen(port, "127.0.0.1", listening));
      const address = next.address();
      port = typeof address === "object" && address !== null ? address.port : port;
      server = next;
      return `http://127.0.0.1:${port}`;
    },
    async cut(): Promise<void> {
      const old = server;
      server = null;
      if (old === null) return;
      old.closeAllConnections();
      await new Promise<void>((closed) => old.close(() => closed()));
    },
  };
}
