// Asks Python. One interpreter serves the whole visit, whatever page started it.

/**
 * @typedef {"idle" | "connecting" | "downloading" | "starting" | "loading" | "ready" | "failed"} Stage
 * @typedef {"network" | "worker" | "webassembly" | "start" | "silence"} Reason
 * @typedef {{stage: Stage, loaded: number, total: number, reason?: Reason}} State `loaded` and
 *   `total` in bytes, once unpacked.
 * @typedef {{slug: string, answers: object, today: string, base: string, lang?: string}} Request `base` leads
 *   from the page to the root of its language, `lang`.
 * @typedef {{key: string, name: string, type: string, content: string}} File `content` in base 64.
 * @typedef {{slug: string, python?: string}} Wanted The calculator of a page, and the manifest of the
 *   Python that the page was built with.
 * @typedef {Wanted & {again: boolean}} Start What Python is started with; `again` after a failure.
 * @typedef {object} Answer
 * @property {boolean} ok
 * @property {string} [html]
 * @property {File[]} [files]
 * @property {import("./errors.js").FieldError[]} [errors]
 * @property {string} [summary]
 * @typedef {object} Waiting
 * @property {Request} request
 * @property {(answer: Answer | undefined) => void} resolve
 * @property {(failure: Error) => void} reject
 */

/** Longest time without a word from a worker that is being started, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Start Python in a worker, or on this thread on `file://`, where browsers refuse workers.
 * @param {Start} how @returns {Promise<Worker | import("./python-without-worker.js").PythonWithoutWorker>}
 */
async function open(how) {
  if (location.protocol === "file:") {
    const { PythonWithoutWorker } = await import("./python-without-worker.js");
    return new PythonWithoutWorker(how);
  }
  return new Worker(new URL("worker.js", import.meta.url), { type: "module", name: JSON.stringify(how) });
}

/** The worker that start-worker-early.js started, if it runs the Python that is wanted.
 * @param {Wanted} wanted @returns {{worker: Worker, python: string, heard: MessageEvent[]} | undefined} */
function startedEarly({ python }) {
  const early = Reflect.get(window, "j120Early");
  Reflect.deleteProperty(window, "j120Early");
  const wanted = early?.python === python;
  if (!wanted) early?.worker.terminate();
  return wanted ? early : undefined;
}

/**
 * What the forms ask Python through.
 *
 * Python loads at the first `prepare` or `ask`. A failure stops its worker, and nothing that comes later
 * overwrites it. Only the reader starts another worker, by asking again.
 */
export class Runner {
  /** @type {State} */
  state = { stage: "idle", loaded: 0, total: 0 };
  /** @type {Set<(state: State) => void>} */
  #watchers = new Set();
  /** @type {Map<string, Waiting>} At most one request a form: the latest. */
  #waiting = new Map();
  /** @type {Waiting | undefined} */
  #current;
  /** @type {Awaited<ReturnType<typeof open>> | undefined} */
  #worker;
  /** @type {Wanted} */
  #wanted = { slug: "" };
  #patience = 0;

  /** Be told of each change of state. Returns the way to stop.
   * @param {(state: State) => void} watcher */
  watch(watcher) {
    this.#watchers.add(watcher);
    watcher(this.state);
    return () => void this.#watchers.delete(watcher);
  }

  /** Start loading on the reader's intent; does nothing the second time, nor after a failure.
   * @param {Wanted} wanted */
  prepare(wanted) {
    if (this.state.stage === "idle") this.#start(wanted);
  }

  /** Compute. An older request of the same form that has no answer yet gives `undefined`.
   * @param {Request} request @param {Wanted["python"]} [python]
   * @returns {Promise<Answer | undefined>} rejected when Python cannot be had */
  ask(request, python) {
    const { slug } = request;
    this.#waiting.get(slug)?.resolve(undefined);
    if (this.#current?.request.slug === slug) this.#current.resolve(undefined);
    const promise = new Promise((resolve, reject) => {
      this.#waiting.set(slug, { request, resolve, reject });
    });
    const { stage } = this.state;
    // The theme may have replaced the page by one of a newer release, which wants another Python.
    if (stage === "failed" || stage === "idle" || this.#wanted.python !== python)
      this.#start({ slug, python }, stage === "failed");
    this.#next();
    this.#wait();
    return promise;
  }

  /** @param {Wanted} wanted @param {boolean} [again] After a failure, or a doubt. */
  async #start(wanted, again = false) {
    this.#stop();
    this.#wanted = wanted;
    this.#change({ stage: "connecting", loaded: 0, total: 0 });
    if (typeof WebAssembly !== "object") return this.#fail("webassembly");
    try {
      const early = startedEarly(wanted);
      const worker = early?.worker ?? (await open({ ...wanted, again }));
      // A newer start may have overtaken this one.
      if (this.#wanted !== wanted) return worker.terminate();
      worker.onmessage = (/** @type {{data: any}} */ { data }) => this.#hear(worker, data);
      worker.onerror = (/** @type {Event} */ event) => {
        event.preventDefault();
        if (worker === this.#worker) this.#fail(this.state.stage === "connecting" ? "worker" : "start");
      };
      this.#worker = worker;
      for (const { data } of early?.heard ?? []) this.#hear(worker, data);
      this.#wait();
    } catch {
      this.#fail("worker");
    }
  }

  /** End the worker; what it was computing is asked of the next one. */
  #stop() {
    this.#worker?.terminate();
    this.#worker = undefined;
    const asked = this.#current;
    this.#current = undefined;
    if (asked && !this.#waiting.has(asked.request.slug)) this.#waiting.set(asked.request.slug, asked);
  }

  /** @param {unknown} worker @param {any} message */
  #hear(worker, message) {
    if (worker !== this.#worker) return;
    if (message.kind === "state") this.#change(message.state);
    else if (message.kind === "again") this.#start(this.#wanted, true);
    else if (message.kind === "failed") this.#fail(message.reason);
    else if (message.kind === "answer") {
      this.#current?.resolve(JSON.parse(message.text));
      this.#current = undefined;
    }
    this.#next();
    this.#wait();
  }

  #next() {
    if (this.state.stage !== "ready" || this.#current) return;
    const [waiting] = this.#waiting.values();
    if (!waiting) return;
    this.#waiting.delete(waiting.request.slug);
    this.#current = waiting;
    this.#worker?.postMessage({ request: JSON.stringify(waiting.request) });
  }

  /** Count as failed a worker that has something to do and says nothing for too long. */
  #wait() {
    clearTimeout(this.#patience);
    if (!this.#worker || (this.state.stage === "ready" && !this.#current)) return;
    this.#patience = window.setTimeout(() => this.#fail("silence"), PATIENCE);
  }

  /** @param {Reason} reason */
  #fail(reason) {
    clearTimeout(this.#patience);
    this.#stop();
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#change({ stage: "failed", loaded: 0, total: 0, reason });
    for (const waiting of lost) waiting.reject(new Error(reason));
  }

  /** @param {State} state */
  #change(state) {
    this.state = state;
    for (const watcher of this.#watchers) watcher(state);
  }
}
