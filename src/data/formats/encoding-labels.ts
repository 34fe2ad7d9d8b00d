/** Code pages as .cpg files, DBF headers and people write them, by the label TextDecoder knows. */
const labels: Readonly<Record<string, string>> = {
  utf8: "utf-8",
  "65001": "utf-8",
  "936": "gb18030",
  gbk: "gb18030",
  gb2312: "gb18030",
  gb18030: "gb18030",
  "54936": "gb18030",
  "950": "big5",
  big5: "big5",
  "1252": "windows-1252",
  latin1: "windows-1252",
  iso88591: "windows-1252",
  "88591": "windows-1252",
  utf16: "utf-16le",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  ascii: "utf-8",
  usascii: "utf-8",
};

/** `UTF-8`, `CP936`, `ANSI 936`, `OEM 936`, `GBK`, … as a TextDecoder label; undefined when unknown. */
export function encodingLabel(text: string): string | undefined {
  const key = text
    .replace(/^\uFEFF/, "")
    .trim()
    .toLowerCase()
    .replace(/[\s_-]/g, "")
    .replace(/^(ansi|oem|cp|windows|ms|win)(?=\d)/, "");
  return labels[key];
}

/** The language byte of a DBF header (offset 29). 0x57 means "the machine's own", which tells nothing. */
export function encodingOfLanguageByte(byte: number): string | undefined {
  if (byte === 0x4d || byte === 0x7a) return "gb18030";
  if (byte === 0x4f || byte === 0x78) return "big5";
  if (byte === 0x03 || byte === 0x58 || byte === 0x59) return "windows-1252";
  return undefined;
}
