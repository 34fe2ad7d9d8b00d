import type { ReadOptions } from "../data/formats/contract";
import type { FileWords, Language } from "./file-words";
import { languageOf } from "./language";

/** The options of the file commands, split from the file names. */
export interface FileOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly language: Language;
  readonly read: Omit<ReadOptions, "fileName">;
  readonly out?: string;
  readonly outCrs?: string;
  readonly outEncoding?: "utf-8" | "gbk";
  readonly layer?: string;
  /** A file known to lie right, to find a datum shift by. */
  readonly against?: string;
}

type Complaint = { readonly complaint: Parameters<FileWords["say"]> };

const valued = new Set(
  "--lang --encoding --crs --from-crs --datum --near --towgs84 --out --out-encoding --layer --x --y --wkt --against".split(
    " ",
  ),
);

function rawValues(args: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (let index = 0; index < args.length; index++) {
    const [name = "", inline] = splitOption(args[index] as string);
    if (!valued.has(name)) continue;
    values.set(name, inline ?? args[++index] ?? "");
  }
  return values;
}

function splitOption(argument: string): [string, string | undefined] {
  const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
  return equals < 0 ? [argument, undefined] : [argument.slice(0, equals), argument.slice(equals + 1)];
}

/** Reads the arguments of `inspect` and `convert`. For `inspect`, --crs is the system of the file itself. */
export function fileOptions(
  args: readonly string[],
  command: "inspect" | "convert",
): FileOptions | Complaint {
  const values = rawValues(args);
  const files: string[] = [];
  let json = false;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] as string;
    const [name, inline] = splitOption(argument);
    if (valued.has(name)) index += inline === undefined ? 1 : 0;
    else if (name === "--json") json = true;
    else if (argument.startsWith("--"))
      return { complaint: ["unknown-option", { option: argument, usage: "" }] };
    else files.push(argument);
  }
  const bad = badValue(values);
  if (bad !== undefined) return bad;
  const numbers = (name: string) => values.get(name)?.split(",").map(Number);
  const near = numbers("--near");
  const crs = values.get(command === "inspect" && !values.has("--from-crs") ? "--crs" : "--from-crs");
  const read = {
    ...optional("encoding", values.get("--encoding")),
    ...optional("crs", crs),
    ...optional("datum", values.get("--datum") as "gcj02" | "bd09" | undefined),
    ...optional("datumParameters", numbers("--towgs84")),
    ...(near === undefined ? {} : { near: [near[0] as number, near[1] as number] as const }),
    ...columnsOf(values),
  };
  return {
    files,
    json,
    language: languageOf(args),
    read,
    ...optional("out", values.get("--out")),
    ...optional("outCrs", command === "convert" ? values.get("--crs") : undefined),
    ...optional("outEncoding", values.get("--out-encoding") as "utf-8" | "gbk" | undefined),
    ...optional("layer", values.get("--layer")),
    ...optional("against", values.get("--against")),
  };
}

function columnsOf(values: Map<string, string>): Pick<ReadOptions, "columns"> {
  const [x, y, geometry] = ["--x", "--y", "--wkt"].map((name) => values.get(name));
  if (x === undefined && y === undefined && geometry === undefined) return {};
  return { columns: { ...optional("x", x), ...optional("y", y), ...optional("geometry", geometry) } };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function badValue(values: Map<string, string>): Complaint | undefined {
  for (const [option, value] of values)
    if (value.trim() === "") return { complaint: ["missing-value", { option }] };
  const rules: readonly [option: string, expected: string, fits: (value: string) => boolean][] = [
    ["--datum", "gcj02 | bd09", (value) => value === "gcj02" || value === "bd09"],
    ["--out-encoding", "utf-8 | gbk", (value) => value === "utf-8" || value === "gbk"],
    ["--near", "lng,lat", (value) => value.split(",").length === 2 && value.split(",").every(isNumber)],
    [
      "--towgs84",
      "3 | 7",
      (value) => [3, 7].includes(value.split(",").length) && value.split(",").every(isNumber),
    ],
    ["--encoding", "utf-8 | gbk | gb18030 | big5 | …", isEncoding],
  ];
  for (const [option, expected, fits] of rules) {
    const value = values.get(option);
    if (value !== undefined && !fits(value))
      return { complaint: ["bad-option", { option, value, expected }] };
  }
  return undefined;
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}
