// Writes the service worker of a built site, from what `offline.py` says on its standard input:
//   {"site": folder, "fallback": page, "caches": [{"name", "pattern", "fixed"}, …]}
// The functions below are copied into it as they stand: they see nothing else of this file.
import { text } from "node:stream/consumers";
import { generateSW } from "workbox-build";

/**
 * @typedef {import("workbox-core/types.js").WorkboxPlugin} Plugin
 * @typedef {ServiceWorkerGlobalScope & {j120Slow?: number}} Worker `j120Slow`: until when the network
 *   is not waited for, in milliseconds since 1970.
 */

/** @type {{site: string, fallback: string, caches: {name: string, pattern: string, fixed: boolean}[]}} */
const { site, fallback, caches } = JSON.parse(await text(process.stdin));
/** For types alone: the functions below find the worker's own. */
const self = /** @type {Worker} */ (/** @type {unknown} */ (globalThis));

/** Longest wait for the network before the copy is shown, in seconds. */
const PATIENCE = 4;

// A shared link holds answers after its « # »: no key of a cache does.
/** @type {Plugin} */
const plainKey = {
  cacheKeyWillBeUsed: async ({ request }) => request.url.split(/[?#]/)[0],
};

// What a page is made of waits no second time for a network that just made the page itself wait.
/** @type {Plugin} */
const impatient = {
  requestWillFetch: async ({ request }) => {
    if (Date.now() < (self.j120Slow ?? 0)) throw new Error("the network is slow");
    return request;
  },
  handlerDidError: async ({ request }) => fetch(request).catch(() => undefined),
};

// A page says by itself that it is a copy, and of which day; its words are in main.html.
/** @type {Plugin} */
const dated = {
  // « The network first » means the server: the browser's own cache would say that all is well.
  requestWillFetch: async ({ request }) => new Request(request, { cache: "no-cache" }),
  fetchDidSucceed: async ({ response }) => {
    self.j120Slow = 0;
    return response;
  },
  cachedResponseWillBeUsed: async ({ cachedResponse }) => {
    if (!cachedResponse) return cachedResponse;
    self.j120Slow = Date.now() + 15_000;
    const day = new Date(cachedResponse.headers.get("date") ?? Date.now());
    const spoken = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long" }).format(day);
    const page = await cachedResponse.text();
    const said = page.replace(/<template class="j120-copy-note">(.*?)<\/template>/s, (_, note) =>
      note.replace("<time></time>", `<time>${spoken}</time>`),
    );
    return new Response(said, { headers: { "Content-Type": "text/html; charset=utf-8" } });
  },
  handlerDidError: async ({ request }) =>
    request.mode === "navigate"
      ? Response.redirect(new URL("hors-ligne/#absente", self.registration.scope).href)
      : undefined,
};

const { warnings } = await generateSW({
  globDirectory: site,
  globPatterns: [fallback],
  swDest: `${site}/sw.js`,
  mode: "production",
  sourcemap: false,
  inlineWorkboxRuntime: true,
  babelPresetEnvTargets: ["chrome >= 95", "firefox >= 100", "safari >= 15"],
  cacheId: "j120",
  // It holds no page and no script of ours: a newer one may take over without changing what is read.
  skipWaiting: true,
  clientsClaim: true,
  cleanupOutdatedCaches: true,
  runtimeCaching: caches.map(({ name, pattern, fixed }) => ({
    urlPattern: new RegExp(pattern),
    handler: fixed ? "CacheFirst" : "NetworkFirst",
    options: {
      cacheName: name,
      ...(fixed ? {} : { networkTimeoutSeconds: PATIENCE }),
      plugins: [plainKey, ...(fixed ? [] : [name === "j120-pages" ? dated : impatient])],
    },
  })),
});
if (warnings.length) {
  console.error(warnings.join("\n"));
  process.exit(1);
}
