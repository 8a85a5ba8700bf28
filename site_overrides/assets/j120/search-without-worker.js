// Published on the USB key alone. The theme searches in a worker, and browsers refuse workers on
// file://: this runs the same script in a hidden frame instead. It is no module, because browsers refuse
// those on file:// too, and no inline script, because the pages' own policy refuses them.

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
  // The theme's script looks for this name: it then knows that it runs in a frame.
  Reflect.set(window, "IFrameWorker", FrameWorker);
}
