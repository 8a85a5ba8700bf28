// Published on the USB key alone. The theme searches in a worker, and browsers refuse workers on
// file://: this runs the same script in a hidden frame instead. It is no module, because browsers refuse
// those on file:// too, and no inline script, because the pages' own policy refuses them.

/** @typedef {{type: number, data: any}} Told */

if (location.protocol === "file:") {
  /** Kinds of messages: what is searched, what was found. */
  const [QUERY, RESULT] = [2, 3];

  /** @param {any} scope @param {Told} data */
  const send = (scope, data) => scope.dispatchEvent(new MessageEvent("message", { data }));

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
      Object.assign(scope, {
        postMessage: (/** @type {Told} */ message) => this.tell(scope, message),
        importScripts: async (/** @type {string[]} */ ...sources) => {
          for (const source of sources) await load(source);
        },
      });
      await load(address);
      return scope;
    }

    /** Give the page what was found, unless it is worth asking again. @param {any} scope @param {Told} message */
    tell(scope, { type, data }) {
      const again = type === RESULT && scope.lunr.fr.askAgain(data.items);
      if (again) return send(scope, { type: QUERY, data: again });
      if (type === RESULT) data.items = scope.lunr.fr.arrange(data.items);
      this.dispatchEvent(new MessageEvent("message", { data: { type, data } }));
    }

    /** @param {Told} message */
    async postMessage(message) {
      const scope = await this.scope;
      const { type, data } = structuredClone(message);
      send(scope, { type, data: type === QUERY ? scope.lunr.fr.ask(data) : data });
    }

    terminate() {
      this.frame.remove();
    }
  };
  Reflect.set(window, "Worker", FrameWorker);
  // The theme's script looks for this name: it then knows that it runs in a frame.
  Reflect.set(window, "IFrameWorker", FrameWorker);
}
