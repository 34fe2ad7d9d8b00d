import { strFromU8, strToU8, unzlibSync, zlibSync } from "fflate";
import { emptyScenario, type Scenario } from "./scenario";
import { ScenarioFault } from "./scenario-fault";
import { readScenario, writeScenario } from "./scenario-file";

/** Longer links are cut by chat programs, mail and QR codes; the size is told and a file offered instead. */
export const longestLink = 8000;

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bytes as base64url (RFC 4648 section 5), without padding. */
function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const count = Math.min(4, bytes.length - i + 1);
    for (let k = 0; k < count; k++) text += digits[(chunk >> (18 - 6 * k)) & 63];
  }
  return text;
}

function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let chunk = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    const value = digits.indexOf(letter);
    if (value < 0)
      throw new ScenarioFault(
        "letter",
        `the link holds “${letter}”, which no link of ours does: it was changed`,
        { letter },
      );
    chunk = ((chunk << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (chunk >> bits) & 255;
  }
  return bytes;
}

/**
 * A scenario as one word for a link: what stands, deflated, base64url. What was undone stays behind, for it is
 * not what is being shown. The caller tells its length and compares it with `longestLink`; it is never shortened.
 */
export function scenarioToLink(scenario: Scenario): string {
  const { edits, ...rest } = { ...scenario, edits: scenario.done.flatMap((step) => step.edits) };
  const shared: Scenario = { ...rest, done: edits.length > 0 ? [{ edits }] : [], undone: [] };
  const compact = JSON.stringify(JSON.parse(writeScenario(shared)));
  return toBase64(zlibSync(strToU8(compact), { level: 9 }));
}

/** Adler-32 (RFC 1950 section 8), which the last four bytes must give: a changed letter may still unpack. */
function checkSum(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}

function unpacked(packed: Uint8Array): Uint8Array | null {
  try {
    const bytes = unzlibSync(packed);
    const sum = packed.slice(-4).reduce((value, byte) => value * 256 + byte, 0);
    return sum === checkSum(bytes) ? bytes : null;
  } catch {
    return null;
  }
}

/** Reads it back. Throws a `ScenarioFault` where the word is damaged or cut off. */
export function scenarioFromLink(word: string): Scenario {
  const bytes = unpacked(fromBase64(word));
  if (bytes === null)
    throw new ScenarioFault("cut", "the link is damaged or was cut off: ask for it again, or for the file");
  const text = strFromU8(bytes);
  return { ...emptyScenario("", { id: "", name: "", nowMs: 0 }), ...readScenario(text) };
}
