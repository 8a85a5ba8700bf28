// Keeps the pages that are read, for reading them again without a network. Called once the reader has
// used a calculator or kept the guide: before that, nothing is stored.

const ROOT = new URL("../../", import.meta.url);

/** @type {Promise<ServiceWorkerRegistration> | undefined} */
let begun;

/** Keep this page and the next ones; rejected where the browser refuses. */
export function keepWhatIsRead() {
  begun ??= begin(navigator.serviceWorker);
  // It may have failed for want of a network: the next call tries again.
  begun.catch(() => (begun = undefined));
  return begun;
}

/** @param {ServiceWorkerContainer} container */
async function begin(container) {
  if (!container.controller) container.addEventListener("controllerchange", keepThisPage, { once: true });
  // At each release too: scripts that this page did not need may be needed without a network.
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

/** Fetch a file, so that the service worker keeps it, and read it to its end: an unread body keeps the
 * service worker busy, and a newer one could not replace it.
 * @param {string | URL} address @param {RequestCache} cache */
function readWhole(address, cache) {
  fetch(address, { cache })
    .then((response) => response.blob())
    .catch(() => {});
}

/** This page came before the service worker was there: ask for it and its parts again, of the
 * browser's own cache. Pages read earlier are not kept. */
function keepThisPage() {
  const seen = new Set();
  const keep = (/** @type {string} */ address) => {
    if (seen.has(address) || !address.startsWith(ROOT.href)) return;
    seen.add(address);
    readWhole(address, "force-cache");
  };
  keep(location.href);
  // Some parts may still be loading, requested before the service worker was there.
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (!name.endsWith("/")) keep(name);
  }).observe({ type: "resource", buffered: true });
}

/** Keep all scripts, and what the search reads. */
async function keepScripts() {
  const list = await fetch(new URL("offline.json", import.meta.url));
  /** @type {{caches: Record<string, [string, number][]>}} */
  const { caches } = await list.json();
  for (const [path] of [...caches["j120-parts"], ...caches["j120-theme"]])
    if (/\.js$|documents\.json$/.test(path)) readWhole(new URL(path, ROOT), "no-cache");
}
