// Written into the head of each page with a form (publishing/stamping.py). Where the guide is kept on
// the device, or its server is near, Python's worker starts before the theme is at work; the runner
// finds it there. Farther, the page comes first.
// No module: those wait until the page has been read.

(() => {
  /** Longest wait for the page's first byte from a server that is near, in milliseconds. So short, it
   * goes with a wide line: on a narrow one, Python would take the room of the page. */
  const NEAR = 30;

  // In a page that the theme puts in the place of another, the visit has its Python.
  if (document.readyState !== "loading" || typeof WebAssembly !== "object") return;
  const line = Reflect.get(navigator, "connection");
  if (line?.saveData || /2g/.test(line?.effectiveType ?? "")) return;
  const [{ requestStart = 0, responseStart = Infinity } = {}] = /** @type {PerformanceNavigationTiming[]} */ (
    performance.getEntriesByType("navigation")
  );
  // A browser that hides its times gives zeros.
  const near = requestStart > 0 && responseStart - requestStart <= NEAR;
  if (!near && !navigator.serviceWorker?.controller) return;
  const { dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
  try {
    const { slug, python } = dataset;
    const name = JSON.stringify({ slug, python, again: false });
    const worker = new Worker(dataset.worker ?? "", { type: "module", name });
    /** @type {MessageEvent[]} */
    const heard = [];
    worker.onmessage = (event) => heard.push(event);
    // The runner starts another, and says what is wrong with it.
    worker.onerror = () => {
      Reflect.deleteProperty(window, "j120Early");
      worker.terminate();
    };
    Reflect.set(window, "j120Early", { worker, python, heard });
  } catch {
    // There is none to be had: the runner says so.
  }
})();
