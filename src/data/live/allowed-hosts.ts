/**
 * Whether the page may open a live address: of its own host, or of an origin that the administrator's config names.
 * The page's policy refuses the others anyway; this is to say so instead of failing again and again.
 *
 * `origins` as in config.json: `wss://broker.county.example:8084`.
 */
export function allowedHosts(origins: readonly string[], page: string): (url: string) => boolean {
  const named = new Set(origins.map((origin) => origin.replace(/\/+$/, "").toLowerCase()));
  const own = new URL(page);
  return (address) => {
    try {
      const { protocol, host } = new URL(address, page);
      const ofOwnHost = host === own.host && /^(https?|wss?):$/.test(protocol);
      return ofOwnHost || named.has(`${protocol}//${host}`);
    } catch {
      return false;
    }
  };
}
