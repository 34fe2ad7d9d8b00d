import { expect, test } from "vitest";
import { indicators } from "../../indicators/registry";
import { parseTex } from "../../ui/formula/parse-tex";

test.each(indicators.map(({ id, formula }) => [id, formula]))(
  "the formula of %s can be set",
  (_, formula) => {
    expect(JSON.stringify(parseTex(formula))).not.toContain('"unknown"');
  },
);
