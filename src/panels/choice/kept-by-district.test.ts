import * as v from "valibot";
import { afterEach, expect, test, vi } from "vitest";
import { keptByDistrict } from "./kept-by-district";

afterEach(() => vi.unstubAllGlobals());

/** A browser whose user allows no site to keep anything: even asking for the storage throws. */
function refusing(): void {
  vi.stubGlobal("window", { addEventListener: () => {} });
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get() {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    },
  });
}

test("where the browser refuses its storage the list lasts as long as the page, and that is told", () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
  try {
    refusing();
    const scenes = keptByDistrict("scenes", v.string());
    expect(scenes.change("demo", (list) => [...list, "a scene"])).toBe(false);
    expect(scenes.change("demo", (list) => [...list, `after ${list.length}`])).toBe(false);
  } finally {
    if (before === undefined) Reflect.deleteProperty(globalThis, "localStorage");
    else Object.defineProperty(globalThis, "localStorage", before);
  }
});
