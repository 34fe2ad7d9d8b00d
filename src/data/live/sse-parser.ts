import { longestMessage } from "./live-stream";

/**
 * Cuts a text/event-stream, as it arrives in pieces, into the data of its events. Comments, ids and names of
 * events are passed over (WHATWG HTML, 9.2.6).
 *
 * Throws a RangeError for an event that never ends.
 */
export function createSseParser(onData: (data: string) => void): (piece: string) => void {
  let rest = "";
  let data: string[] = [];
  const take = (line: string) => {
    if (line === "") {
      if (data.length > 0) onData(data.join("\n"));
      data = [];
    } else if (line.startsWith("data:")) data.push(line.slice(line[5] === " " ? 6 : 5));
  };
  return (piece) => {
    const text = rest + piece;
    // A \r at the very end may be the first half of \r\n.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
    const held = rest.length + data.reduce((sum, line) => sum + line.length, 0);
    if (held > longestMessage) throw new RangeError(`an event of more than ${longestMessage} characters`);
  };
}
