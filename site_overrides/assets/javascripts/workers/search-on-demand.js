// Delays the theme's search worker. By itself it makes its index as soon as a page opens: a second's work
// on a telephone, and a fifth of a megabyte, while Python starts. This worker runs in its place, and
// loads it at the first letter searched, with the documents that the index is made of: the page has
// fetched them when the search was opened (search-ahead.js).

/** @typedef {{type: number, data: any}} Message of the theme, which gives its kinds these numbers */
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];

/** What publishing/searching.py took out of the index. */
const DOCUMENTS = "../../../search/documents.json";
const worker = /** @type {any} */ (globalThis);
const say = worker.postMessage.bind(worker);
const theme = location.search.slice(1);
/** @type {Message} */
let setup;
/** @type {Message | undefined} The latest thing searched before the index was ready. */
let query;
/** @type {Promise<void> | undefined} While the documents come. */
let making;
/** Whether the theme's worker has its index. */
let made = false;
/** Whether a message is for the theme's worker. */
let delivering = false;

// Set before the theme's script adds its own listener, so this one is called first and can hold messages
// back from it.
worker.onmessage = (/** @type {MessageEvent<Message>} */ event) => {
  const { data } = event;
  if (delivering) return;
  event.stopImmediatePropagation();
  if (made) return deliver({ type: QUERY, data: worker.lunr.fr.ask(data.data) });
  if (data.type === SETUP) {
    setup = data;
    return say({ type: READY });
  }
  query = data.type === QUERY && data.data ? data : undefined;
  if (query) making ??= makeIndex().catch(tellFailure);
  else find([]);
};

/** Load the theme's script into this worker, give it the messages that it missed, then let it work. */
async function makeIndex() {
  const { data } = setup;
  if (!data.docs.length) {
    const response = await fetch(DOCUMENTS);
    if (!response.ok) throw new Error(response.statusText);
    data.docs = await response.json();
  }
  if (!worker.lunr) worker.importScripts(theme);
  // The page was told at once that the search was ready. Now it is: do not tell it again.
  worker.postMessage = (/** @type {Message} */ { type, data }) => {
    if (type === RESULT) return tell(data.items);
    made = true;
    worker.onunhandledrejection = null;
    if (query) deliver({ type: QUERY, data: worker.lunr.fr.ask(query.data) });
  };
  deliver(setup);
}

// Thrown when files that the theme's script loads by itself have not come.
worker.onunhandledrejection = (/** @type {Event} */ event) => {
  event.preventDefault();
  tellFailure();
};

/** @param {Message} data */
function deliver(data) {
  delivering = true;
  worker.dispatchEvent(new MessageEvent("message", { data }));
  delivering = false;
}

/** Show why in the place of results: « nothing found » would be false. The next letter tries again. */
function tellFailure() {
  making = undefined;
  const title = "La recherche n’a pas pu démarrer\u00a0: le réseau manque.";
  const text = "Tapez une lettre de plus pour réessayer.";
  find(query ? [[{ location: "", title, text, terms: {}, score: 0 }]] : []);
}

/** Tell what was found, unless it is worth asking again. @param {object[]} items */
function tell(items) {
  const again = worker.lunr.fr.askAgain(items);
  if (again) deliver({ type: QUERY, data: again });
  else find(worker.lunr.fr.arrange(items));
}

/** @param {object[]} items */
function find(items) {
  say({ type: RESULT, data: { items } });
}
