/**
 * not-json: no JSON at all. format: JSON of something else. field: one place does not hold what belongs there.
 * outline: an outline without any ground. letter, cut: a link that was changed or shortened on its way.
 */
export type ScenarioFaultCode = "not-json" | "format" | "field" | "outline" | "letter" | "cut";

/**
 * A file or link that is no scenario: what is wrong, where, and what was expected. `message` says it in English; the
 * code and its params are for readers of any language.
 */
export class ScenarioFault extends Error {
  override readonly name = "ScenarioFault";

  constructor(
    readonly code: ScenarioFaultCode,
    message: string,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
