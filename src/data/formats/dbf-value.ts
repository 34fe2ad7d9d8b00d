interface Cell {
  readonly decode: (bytes: Uint8Array) => string;
  readonly report: (code: "dbf-number" | "dbf-date", found: string) => void;
}

/** One cell of a dBase table as a value: text, number, true/false, a date as `2024-05-01`, or null when blank. */
export function dbfValue(bytes: Uint8Array, type: string, { decode, report }: Cell): unknown {
  if (type === "I" || type === "+") return bytes.length === 4 ? viewOf(bytes).getInt32(0, true) : null;
  if (type === "O") return bytes.length === 8 ? viewOf(bytes).getFloat64(0, true) : null;
  const text = decode(bytes);
  if (type === "N" || type === "F") {
    // Stars stand for "did not fit", blanks for nothing.
    if (text === "" || /^\*+$/.test(text)) return null;
    const number = Number(text.replace(",", "."));
    if (Number.isFinite(number)) return number;
    report("dbf-number", text.slice(0, 40));
    return null;
  }
  if (type === "L") return /^[YyTt]$/.test(text) ? true : /^[NnFf]$/.test(text) ? false : null;
  if (type === "D") return dateOf(text, report);
  return text === "" ? null : text;
}

function dateOf(text: string, report: Cell["report"]): string | null {
  if (/^0*$/.test(text)) return null;
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const iso = match ? `${match[1]}-${match[2]}-${match[3]}` : "";
  if (match && isDate(iso)) return iso;
  report("dbf-date", text.slice(0, 40));
  return null;
}

/** True for a day that exists. */
export function isDate(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
