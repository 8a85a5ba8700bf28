// What was read can be read again without a network. A newer guide is offered, never forced.

const ROOT = new URL("../../", import.meta.url);

/** Once a visit. @param {ServiceWorkerContainer} container */
export async function keepWhatIsRead(container) {
  const first = !container.controller;
  if (first) container.addEventListener("controllerchange", keepThisPage, { once: true });
  // And at each release: a script that this page did not need may be needed without a network.
  container.addEventListener("controllerchange", keepScripts);
  const registration = await container.register(new URL("sw.js", ROOT)).catch(() => undefined);
  if (!registration) return;
  registration.addEventListener("updatefound", async () => {
    if (container.controller) (await import("./update.js")).offerUpdate();
  });
  // A tab may stay open for weeks, and an installed guide is never closed.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
}

/** The first page came before the service worker, which now takes it from the browser's cache. */
function keepThisPage() {
  const seen = new Set();
  const keep = (/** @type {string} */ address) => {
    if (seen.has(address) || !address.startsWith(ROOT.href)) return;
    seen.add(address);
    fetch(address, { cache: "force-cache" }).catch(() => {});
  };
  keep(location.href);
  // Some parts are still on their way, asked for before the service worker came.
  new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => keep(name))).observe({
    type: "resource",
    buffered: true,
  });
}

async function keepScripts() {
  const list = await fetch(new URL("offline.json", import.meta.url)).catch(() => undefined);
  /** @type {{caches: Record<string, [string, number][]>}} */
  const { caches } = (list?.ok && (await list.json())) || { caches: {} };
  for (const [path] of caches["j120-parts"] ?? []) {
    if (path.endsWith(".js")) fetch(new URL(path, ROOT), { cache: "no-cache" }).catch(() => {});
  }
}
