// What was read can be read again without a network, once the reader has used a calculator or kept
// the guide: before such an act nothing is stored. A newer guide is offered, never forced.

const ROOT = new URL("../../", import.meta.url);

/** @type {Promise<ServiceWorkerRegistration> | undefined} */
let begun;

/** Keep this page and those to come, whatever asks for it; rejected where the browser refuses. */
export function keepWhatIsRead() {
  begun ??= begin(navigator.serviceWorker);
  // Refused for want of a network, it may be asked again.
  begun.catch(() => (begun = undefined));
  return begun;
}

/** @param {ServiceWorkerContainer} container */
async function begin(container) {
  if (!container.controller) container.addEventListener("controllerchange", keepThisPage, { once: true });
  // And at each release: a script that this page did not need may be needed without a network.
  container.addEventListener("controllerchange", () => keepScripts().catch(() => {}));
  const registration = await container.register(new URL("sw.js", ROOT));
  registration.addEventListener("updatefound", async () => {
    if (container.controller) (await import("./update.js")).offerUpdate();
  });
  // A tab may stay open for weeks, and an installed guide is never closed.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
  return registration;
}

/** A body that nobody reads keeps the service worker busy: a newer one could not take its place.
 * @param {string | URL} address @param {RequestCache} cache */
function readWhole(address, cache) {
  fetch(address, { cache })
    .then((response) => response.blob())
    .catch(() => {});
}

/** This page came before the service worker, which now takes it from the browser's cache. Those that
 * were read before it stay out. */
function keepThisPage() {
  const seen = new Set();
  const keep = (/** @type {string} */ address) => {
    if (seen.has(address) || !address.startsWith(ROOT.href)) return;
    seen.add(address);
    readWhole(address, "force-cache");
  };
  keep(location.href);
  // Some parts are still on their way, asked for before the service worker came.
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (!name.endsWith("/")) keep(name);
  }).observe({ type: "resource", buffered: true });
}

/** And what a search reads. */
async function keepScripts() {
  const list = await fetch(new URL("offline.json", import.meta.url));
  /** @type {{caches: Record<string, [string, number][]>}} */
  const { caches } = await list.json();
  for (const [path] of [...caches["j120-parts"], ...caches["j120-theme"]])
    if (/\.js$|documents\.json$/.test(path)) readWhole(new URL(path, ROOT), "no-cache");
}
