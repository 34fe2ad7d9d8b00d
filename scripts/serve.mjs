/**
 * A static server for dist/ and one more district folder: right types, compressed, real 404s, nothing
 * outside its folders. Any web server will do in production; this one needs nothing but Node.
 */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { parseConfig, withPolicy } from "./policy.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".tif": "image/tiff",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
};
const compressible = new Set([
  ".html",
  ".js",
  ".mjs",
  ".css",
  ".json",
  ".geojson",
  ".svg",
  ".webmanifest",
  ".csv",
]);

/** The file a request means inside `folder`, or null when it leaves it or is not there. */
function fileIn(folder, path) {
  const full = resolve(folder, `.${sep}${path}`);
  if (full !== folder && !full.startsWith(folder + sep)) return null;
  const info = statSync(full, { throwIfNoEntry: false });
  return info?.isFile() ? { full, info } : null;
}

const zipped = new Map();
function gzipped(full, info) {
  const known = zipped.get(full);
  if (known && known.mtimeMs === info.mtimeMs) return known.bytes;
  const bytes = gzipSync(readFileSync(full), { level: 6 });
  zipped.set(full, { mtimeMs: info.mtimeMs, bytes });
  return bytes;
}

function readJson(path, fallback) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return fallback;
  }
}

function send(request, response, { full, info }, extraHeaders) {
  const kind = extname(full);
  const etag = `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
  const headers = {
    "Content-Type": types[kind] ?? "application/octet-stream",
    ETag: etag,
    Vary: "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...extraHeaders,
  };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const accepts = String(request.headers["accept-encoding"] ?? "");
  const ready = [
    [".br", "br"],
    [".gz", "gzip"],
  ].find(([ending, name]) => accepts.includes(name) && existsSync(full + ending));
  if (request.method === "HEAD") {
    response.writeHead(200, headers).end();
    return;
  }
  if (ready) {
    response.writeHead(200, { ...headers, "Content-Encoding": ready[1] });
    createReadStream(full + ready[0]).pipe(response);
  } else if (compressible.has(kind) && accepts.includes("gzip") && info.size > 1024) {
    response.writeHead(200, { ...headers, "Content-Encoding": "gzip" }).end(gzipped(full, info));
  } else {
    response.writeHead(200, { ...headers, "Content-Length": info.size });
    createReadStream(full).pipe(response);
  }
}

/**
 * @param dist the built application
 * @param district another district to serve: `{ id, folder }`; it becomes the one that opens
 */
export function createStaticServer({ dist, district = null }) {
  /** Null where the file is damaged: the page is given it as it is, and says so. */
  const config = () => {
    const file = fileIn(dist, "config.json");
    const read = file ? parseConfig(readFileSync(file.full, "utf8")) : {};
    return district ? { ...read, district: district.id } : read;
  };
  const districts = () => {
    const shipped = readJson(join(dist, "geodata", "index.json"), []);
    if (!district) return shipped;
    const name = readJson(join(district.folder, "manifest.json"), {}).name ?? { zh: district.id };
    return [{ id: district.id, name }, ...shipped.filter((other) => other.id !== district.id)];
  };
  const json = (response, value) =>
    response
      .writeHead(200, { "Content-Type": types[".json"], "Cache-Control": "no-cache" })
      .end(JSON.stringify(value));

  return createServer((request, response) => {
    let path;
    try {
      path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    } catch {
      response.writeHead(400).end("Bad request");
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
    } else if (path.includes("\0")) {
      response.writeHead(400).end("Bad request");
    } else if (path === "/" || path === "/index.html") {
      const html = withPolicy(readFileSync(join(dist, "index.html"), "utf8"), config());
      response
        .writeHead(200, {
          "Content-Type": types[".html"],
          "Cache-Control": "no-cache",
          "X-Content-Type-Options": "nosniff",
        })
        .end(request.method === "HEAD" ? undefined : html);
    } else if (path === "/config.json" && config() !== null) {
      json(response, config());
    } else if (path === "/geodata/index.json") {
      json(response, districts());
    } else {
      const prefix = district ? `/geodata/${district.id}/` : null;
      const file =
        prefix && path.startsWith(prefix)
          ? fileIn(district.folder, path.slice(prefix.length))
          : fileIn(dist, path.slice(1));
      if (!file)
        response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end(`Not found: ${path}`);
      else {
        const lasting = path.startsWith("/assets/");
        send(request, response, file, {
          "Cache-Control": lasting ? "public, max-age=31536000, immutable" : "no-cache",
        });
      }
    }
  });
}

/** Listens on `port`, or on the next free one; resolves to the port taken. */
export function listen(server, port, tries = 50) {
  return new Promise((done, fail) => {
    const attempt = (next, left) => {
      server.once("error", (error) => {
        if (error.code === "EADDRINUSE" && left > 0) attempt(next + 1, left - 1);
        else fail(error);
      });
      server.listen(next, () => {
        server.removeAllListeners("error");
        // What waited for a port that was taken is called as well: only the server knows which one it is.
        done(server.address().port);
      });
    };
    attempt(port, tries);
  });
}
