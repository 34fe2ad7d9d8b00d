type Value = string | number | boolean;

/**
 * The parameters of a figure: the defaults, with those of `given` in their place that have the right type and,
 * where there is a choice, are one of the choices. What is damaged or unknown reads as the default.
 */
export function readParams<Params extends object>(
  defaults: Params,
  choices: { readonly [K in keyof Params]?: readonly Params[K][] } | undefined,
  given: Readonly<Record<string, unknown>> = {},
): Params {
  const read: Record<string, Value> = { ...(defaults as Record<string, Value>) };
  for (const [key, initial] of Object.entries(defaults as Record<string, Value>)) {
    const value = asKind(given[key], initial);
    if (value === undefined) continue;
    const allowed = choices?.[key as keyof Params] as readonly Value[] | undefined;
    if (!allowed || allowed.includes(value)) read[key] = value;
  }
  return read as Params;
}

/** A value of the same type as `initial`; texts, as an address has them, are read as numbers and truths. */
function asKind(value: unknown, initial: Value): Value | undefined {
  if (typeof initial === "string") return typeof value === "string" ? value : undefined;
  if (typeof initial === "boolean")
    return typeof value === "boolean"
      ? value
      : value === "true"
        ? true
        : value === "false"
          ? false
          : undefined;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? number : undefined;
}
