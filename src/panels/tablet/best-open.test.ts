import { expect, test } from "vitest";
import type { NearHit } from "../../workers/description";
import { bestOpen } from "./best-open";

const hit = (id: string, open: boolean | null) => ({ id, open }) as unknown as NearHit;

test("a toilet that is open goes before nearer ones that are closed or whose hours nobody knows", () => {
  expect(bestOpen([hit("closed", false), hit("unknown", null), hit("open", true)])?.id).toBe("open");
  expect(bestOpen([hit("closed", false), hit("unknown", null)])?.id).toBe("unknown");
  expect(bestOpen([hit("near", false), hit("far", false)])?.id).toBe("near");
  expect(bestOpen([])).toBeUndefined();
});
