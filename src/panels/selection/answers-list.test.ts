import { expect, test } from "vitest";
import { telephoneLink } from "./answers-list";

test("a dialler gets digits and a plus, whatever stood between them", () => {
  expect(telephoneLink("0351-552 1234")).toBe("tel:03515521234");
  expect(telephoneLink("+86 138 0000 0000")).toBe("tel:+8613800000000");
  expect(telephoneLink("javascript:alert(1)")).toBe("tel:1");
});
