// On the key alone. Search runs in a worker, which browsers refuse to start from file://: this runs
// the same script in a hidden frame instead. Over http it would do nothing.
// Not a module, because browsers refuse those from file:// too; no inline script, which the pages'
// policy refuses.

if (location.protocol === "file:") {
  const FrameWorker = class extends EventTarget {
    /** @param {string | URL} address of the worker's script */
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      this.frame = frame;
      this.scope = new Promise((resolve) => {
        frame.addEventListener("load", () => resolve(this.begin(address)), { once: true });
      });
      document.body.append(frame);
    }

    /** Give the frame what a worker has, then run the script in it. @param {string | URL} address */
    async begin(address) {
      const scope = /** @type {Window} */ (this.frame.contentWindow);
      const load = (/** @type {string | URL} */ source) =>
        new Promise((resolve, reject) => {
          const script = scope.document.createElement("script");
          script.onload = resolve;
          script.onerror = reject;
          script.src = String(source);
          scope.document.head.append(script);
        });
      const emit = (/** @type {unknown} */ data) =>
        this.dispatchEvent(new MessageEvent("message", { data }));
      Object.assign(scope, {
        postMessage: emit,
        importScripts: async (/** @type {string[]} */ ...sources) => {
          for (const source of sources) await load(source);
        },
      });
      await load(address);
      return scope;
    }

    /** @param {unknown} data */
    async postMessage(data) {
      const scope = await this.scope;
      scope.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
    }

    terminate() {
      this.frame.remove();
    }
  };
  Reflect.set(window, "Worker", FrameWorker);
  // By this name the theme's script knows that it runs in a frame, and where its libraries are.
  Reflect.set(window, "IFrameWorker", FrameWorker);
}
