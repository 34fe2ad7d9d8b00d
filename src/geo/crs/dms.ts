const marks = /[°º˚度d:]|[′'’‘´`分m]|[″"”“秒s]|''/i;
const shape =
  /^([NSEW北南东西]?[纬经]?)\s*([+-]?)\s*(\d{1,3}(?:\.\d+)?)\s*[°º˚度d:]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:[′'’‘´`分m:]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:[″"”“秒s]|['′]{2})?)?)?)?\s*([NSEW北南东西]?[纬经]?)$/i;

/**
 * Degrees from a text such as `111°09′00″`, `111度9分0秒`, `E111°9.5'`, `37:31:12N`; decimal degrees.
 * Undefined where the text is not of that kind, or its minutes or seconds reach 60.
 */
export function parseDms(text: string): number | undefined {
  const clean = text
    .trim()
    .normalize("NFKC")
    .replace(/\u3000/g, " ");
  if (!marks.test(clean)) return undefined;
  const match = shape.exec(clean);
  if (match === null) return undefined;
  const [, before = "", sign, degrees, minutes = "0", seconds = "0", after = ""] = match;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined;
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const negative = sign === "-" || /[SW南西]/i.test(before + after);
  return negative ? -value : value;
}
