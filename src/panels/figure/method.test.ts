import { expect, test } from "vitest";
import { parseTex } from "../../indicators/formula/parse-tex";
import { indicators } from "../../indicators/registry";

test.each(indicators.map(({ id, formula }) => [id, formula]))(
  "the formula of %s can be set",
  (_, formula) => {
    expect(JSON.stringify(parseTex(formula))).not.toContain('"unknown"');
  },
);
