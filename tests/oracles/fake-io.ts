import type { DistrictIo } from "../../src/cli/district-io";

/** A command's world in memory: files by path (texts, or values written as JSON), and what was said. */
export function fakeIo(
  files: Readonly<Record<string, unknown>>,
): DistrictIo & { readonly out: string[]; readonly err: string[]; readonly saved: Map<string, string> } {
  const out: string[] = [];
  const err: string[] = [];
  const saved = new Map<string, string>();
  return {
    out,
    err,
    saved,
    async read(path) {
      const content = saved.get(path) ?? files[path];
      if (content === undefined) throw Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT" });
      return new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
    },
    write: (line) => {
      out.push(line);
    },
    error: (line) => {
      err.push(line);
    },
    async save(path, bytes) {
      saved.set(path, new TextDecoder().decode(bytes));
    },
  };
}
