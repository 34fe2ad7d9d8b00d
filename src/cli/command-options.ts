/** The arguments of a command, taken apart. */
export interface CommandOptions {
  readonly plain: readonly string[];
  readonly flags: ReadonlySet<string>;
  /** Every value given to an option, in order. */
  values(option: string): readonly string[];
  /** The last value given, as shells have it. */
  value(option: string): string | undefined;
}

/** What is wrong with a call: a message key and what fills it. */
export interface UsageFault {
  readonly fault: "unknown-option" | "missing-value";
  readonly option: string;
}

/**
 * Takes arguments apart: `--name value`, `--name=value`, flags and the rest. An option that is in neither list, or a
 * valued one at the end, is a fault.
 */
export function commandOptions(
  args: readonly string[],
  { valued, flags }: { readonly valued: readonly string[]; readonly flags: readonly string[] },
): CommandOptions | UsageFault {
  const plain: string[] = [];
  const set = new Set<string>();
  const values = new Map<string, string[]>();
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]!;
    if (!argument.startsWith("--")) {
      plain.push(argument);
      continue;
    }
    const equals = argument.indexOf("=");
    const name = equals < 0 ? argument : argument.slice(0, equals);
    if (flags.includes(name) && equals < 0) {
      set.add(name);
      continue;
    }
    if (!valued.includes(name)) return { fault: "unknown-option", option: argument };
    const value = equals < 0 ? args[++index] : argument.slice(equals + 1);
    if (value === undefined || value === "") return { fault: "missing-value", option: name };
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return {
    plain,
    flags: set,
    values: (option) => values.get(option) ?? [],
    value: (option) => values.get(option)?.at(-1),
  };
}
