/** A place in this browser that keeps bytes under names. Every method rejects with what the browser says. */
export interface Shelf {
  readonly kind: "opfs" | "indexeddb";
  names(): Promise<readonly string[]>;
  /** Null where there is nothing under the name. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** All of it or nothing: a crash in the middle leaves what was there. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Why a browser kept nothing: there is no room left, or it does not allow any. */
export function whyNotKept(fault: unknown): { readonly why: "refused" | "full"; readonly detail: string } {
  const { name, message } = fault instanceof Error ? fault : { name: "", message: String(fault) };
  const full = /quota|no space|disk is full/i.test(`${name} ${message}`);
  return { why: full ? "full" : "refused", detail: message || name };
}
