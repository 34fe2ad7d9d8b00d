/**
 * The content security policy, made from config.json: everything from this host, and only what an
 * administrator's own basemap names besides.
 */

/** Tianditu answers on eight hosts. */
const tiandituHosts = [0, 1, 2, 3, 4, 5, 6, 7].map((host) => `https://t${host}.tianditu.gov.cn`);

const listOf = (value) => (Array.isArray(value) ? value : []);

/** The settings in a file's text; null where that is no JSON object. What is in them is for their readers to judge. */
export function parseConfig(text) {
  try {
    const config = JSON.parse(text);
    return typeof config === "object" && config !== null && !Array.isArray(config) ? config : null;
  } catch {
    return null;
  }
}

/** Origins of the basemap sources in a config: https://t0.tianditu.gov.cn from a tile address. */
export function basemapOrigins(config) {
  const addresses = listOf(config?.basemap?.sources).flatMap((source) => [
    ...listOf(source?.tiles),
    source?.url ?? "",
    ...(source?.preset === "tianditu" ? tiandituHosts : []),
  ]);
  const origins = addresses.flatMap((address) => {
    try {
      const { protocol, host } = new URL(address);
      return /^https?:$/.test(protocol) && /^[\w.:[\]-]+$/.test(host) ? [`${protocol}//${host}`] : [];
    } catch {
      return []; // relative: this host, which the policy allows anyway
    }
  });
  return [...new Set(origins)];
}

/** Origins of live feeds a config names: ws(s):// and http(s):// addresses. */
function feedOrigins(config) {
  return listOf(config?.connect).filter((origin) => /^(wss?|https?):\/\/[^/\s;,']+$/.test(origin));
}

/** One policy for the page; each exception says who needs it. */
export function contentSecurityPolicy(config) {
  const basemap = basemapOrigins(config).join(" ");
  const feeds = feedOrigins(config).join(" ");
  const rules = {
    "default-src": "'none'",
    "script-src": "'self'",
    // The statistics and map workers are files of this host.
    "worker-src": "'self'",
    "style-src": "'self'",
    // MapLibre turns sprites and tiles into blob: and data: images; the export draws one.
    "img-src": `'self' blob: data: ${basemap}`,
    "font-src": "'self'",
    // blob: is how MapLibre hands decoded data to its image loader.
    "connect-src": `'self' blob: data: ${basemap} ${feeds}`,
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "object-src": "'none'",
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value.replace(/\s+/g, " ").trim()}`)
    .join("; ");
}

/** Where the policy goes: a comment in the source, so that the development server stays free of it. */
const place = /<!-- policy -->|<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** The page with its policy renewed from the config of the moment. */
export function withPolicy(html, config) {
  return html.replace(
    place,
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(config)}">`,
  );
}
