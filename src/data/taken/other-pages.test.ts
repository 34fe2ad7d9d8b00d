import { expect, test, vi } from "vitest";
import { hearOtherPages, tellOtherPages } from "./other-pages";

test("a page hears what other pages changed, and not what it changed itself", async () => {
  const heard: string[] = [];
  const stop = hearOtherPages((district) => heard.push(district));
  tellOtherPages("http://localhost/a/");
  tellOtherPages("http://localhost/b/", "another page");
  await vi.waitFor(() => expect(heard).toContain("http://localhost/b/"));
  // The first was sent before the second, so it would have arrived by now.
  expect(heard).toEqual(["http://localhost/b/"]);
  stop();
});

test("a message that is none of ours is not listened to", async () => {
  const heard: string[] = [];
  const stop = hearOtherPages((district) => heard.push(district));
  const channel = new BroadcastChannel("jingluo-own");
  for (const data of [null, "http://localhost/a/", { page: "x" }, { district: 7 }]) channel.postMessage(data);
  channel.close();
  tellOtherPages("http://localhost/b/", "another page");
  await vi.waitFor(() => expect(heard).toEqual(["http://localhost/b/"]));
  stop();
});
