// Stands before the theme's search worker, which makes its index as soon as a page opens: a second's
// work on a telephone, and a fifth of a megabyte, while Python starts. Here the documents come, and
// the index is made, at the first letter searched.

/** @typedef {{type: number, data: any}} Message Of the theme, which numbers its kinds so: */
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];

/** What publishing/searching.py took out of the index. */
const DOCUMENTS = "../../../search/documents.json";
/** Time after which all is fetched ahead, in milliseconds: the network may go, and Python is first. */
const AHEAD = 5000;

const worker = /** @type {any} */ (globalThis);
const say = worker.postMessage.bind(worker);
const theme = location.search.slice(1);
/** @type {Message} */
let setup;
/** @type {Message | undefined} What was searched while the index was being made: the latest. */
let query;
/** @type {Promise<void> | undefined} While the documents come. */
let making;
/** Whether the theme's worker is left alone with the page. */
let made = false;

// It keeps the first place among those who listen, so that the theme's hears only what it may.
worker.onmessage = (/** @type {MessageEvent<Message>} */ event) => {
  if (made) return;
  event.stopImmediatePropagation();
  const { data } = event;
  if (data.type === SETUP) {
    setup = data;
    setTimeout(fetchAhead, AHEAD);
    return say({ type: READY });
  }
  query = data.type === QUERY && data.data ? data : undefined;
  if (query) making ??= makeIndex().catch(tellFailure);
  else find([]);
};

/** The browser keeps it until it is needed. */
function fetchAhead() {
  const languages = ["stemmer.support", ...setup.data.config.lang];
  const paths = languages.map((each) => `../lunr/min/lunr.${each}.min.js`);
  for (const path of [theme, DOCUMENTS, ...paths])
    fetch(path)
      .then((response) => response.blob())
      .catch(() => {});
}

/** Load the theme's worker beside this one, give it what it missed, and leave it alone. */
async function makeIndex() {
  const { data } = setup;
  // In a preview they are there.
  if (!data.docs.length) {
    const response = await fetch(DOCUMENTS);
    if (!response.ok) throw new Error(response.statusText);
    data.docs = await response.json();
  }
  if (!worker.lunr) worker.importScripts(theme);
  made = true;
  // The page heard long ago that all was ready; now it is.
  worker.postMessage = (/** @type {Message} */ message) => {
    if (message.type !== READY) return say(message);
    worker.postMessage = say;
    worker.onunhandledrejection = null;
    if (query) hear(query);
  };
  hear(setup);
}

// The files that the theme's worker loads in its turn have not come.
worker.onunhandledrejection = (/** @type {Event} */ event) => {
  event.preventDefault();
  tellFailure();
};

/** @param {Message} data */
function hear(data) {
  worker.dispatchEvent(new MessageEvent("message", { data }));
}

/** « Nothing found » would be a lie; the next letter tries again. */
function tellFailure() {
  making = undefined;
  made = false;
  const title = "La recherche n’a pas pu démarrer\u00a0: le réseau manque.";
  const text = "Tapez une lettre de plus pour réessayer.";
  find(query ? [[{ location: "", title, text, terms: {}, score: 0 }]] : []);
}

/** @param {object[]} items */
function find(items) {
  say({ type: RESULT, data: { items } });
}
