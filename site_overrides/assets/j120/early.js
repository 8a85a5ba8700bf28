// Written into the head of each page with a form (publishing/stamping.py). Where the guide is kept on
// the device, Python's worker starts before the theme is at work; the runner finds it there.
// No module: those wait until the page has been read.

(() => {
  const { dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
  // In a page that the theme puts in the place of another, the visit has its Python.
  if (document.readyState !== "loading" || !navigator.serviceWorker?.controller) return;
  if (Reflect.get(navigator, "connection")?.saveData || typeof WebAssembly !== "object") return;
  try {
    const worker = new Worker(dataset.worker ?? "", { type: "module" });
    /** @type {MessageEvent[]} */
    const heard = [];
    worker.onmessage = (event) => heard.push(event);
    const { slug, python } = dataset;
    worker.postMessage({ kind: "start", slug, python, again: false });
    Reflect.set(window, "j120Early", { worker, python, heard });
  } catch {
    // The runner will say why there is none.
  }
})();
