import type { Indicator } from "../indicators/indicator";
import { readParams } from "../indicators/params";
import type { FigureWords } from "./figure-words";

/** A wrong call; the message says what was expected. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads `NAME=VALUE` texts. On the command line a parameter that would read as its default is a mistake, and said. */
export function paramsOf(
  { id, defaults, choices }: Indicator,
  given: readonly string[],
  words: FigureWords,
): Readonly<Record<string, unknown>> {
  const params: Record<string, string> = {};
  for (const text of given) {
    const equals = text.indexOf("=");
    if (equals < 1) throw new UsageError(words.say("bad-param", { value: text }));
    params[text.slice(0, equals)] = text.slice(equals + 1);
  }
  const read = readParams(defaults, choices, params) as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(params)) {
    if (!(name in defaults)) {
      const known = Object.keys(defaults).join(", ") || "—";
      throw new UsageError(words.say("unknown-param", { indicator: id, name, known }));
    }
    if (String(read[name]) !== value && Number(value) !== read[name]) {
      const allowed = (choices as Readonly<Record<string, readonly unknown[]>> | undefined)?.[name];
      const known = allowed?.join(", ") ?? typeof (defaults as Readonly<Record<string, unknown>>)[name];
      throw new UsageError(words.say("bad-param-value", { name, value, known }));
    }
  }
  return read;
}
