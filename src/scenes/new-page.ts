/** The main script a page's text names, as it is written there; null where it names none. */
function scriptOf(html: string): string | null {
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
    if (/type="module"/.test(tag)) return /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? null;
  return null;
}

/**
 * Whether the page a server gives now is of another version than the one that runs: it names another main script.
 * A text that names none, such as the notice of a gateway, is not another version.
 *
 * @param base address of the page, which the text's addresses are relative to
 */
export function isOtherVersion(html: string, runningScript: string, base: string): boolean {
  const script = scriptOf(html);
  return script !== null && new URL(script, base).href !== runningScript;
}

/** Asks the server; false where it cannot be had. */
export async function isNewVersionThere(): Promise<boolean> {
  const running = document.querySelector<HTMLScriptElement>("script[type=module][src]");
  if (running === null) return false;
  try {
    const base = new URL(".", document.baseURI);
    const response = await fetch(base, { cache: "no-store" });
    return response.ok && isOtherVersion(await response.text(), running.src, base.href);
  } catch {
    return false;
  }
}
