// Stands before the theme's search worker, which makes its index as soon as a page opens: a second's
// work on a telephone, while Python starts. Here the index is made at the first letter searched.

/** @typedef {{type: number, data: any}} Message Of the theme, which numbers its kinds so: */
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];

const worker = /** @type {any} */ (globalThis);
const say = worker.postMessage.bind(worker);
const theme = location.search.slice(1);
/** @type {Message} */
let setup;
/** @type {Message | undefined} What was searched while the index was being made: the latest. */
let query;
/** Whether the theme's worker is left alone with the page. */
let made = false;

// It keeps the first place among those who listen, so that the theme's hears only what it may.
worker.onmessage = (/** @type {MessageEvent<Message>} */ event) => {
  if (made) return;
  event.stopImmediatePropagation();
  const { data } = event;
  if (data.type === SETUP) {
    setup = data;
    fetchAhead();
    say({ type: READY });
  } else if (data.type === QUERY && data.data) {
    query = data;
    makeIndex();
  } else find([]);
};

/** The network may have gone by the time they are needed: the browser keeps them until then. */
function fetchAhead() {
  const languages = ["stemmer.support", ...setup.data.config.lang];
  for (const path of [theme, ...languages.map((each) => `../lunr/min/lunr.${each}.min.js`)])
    fetch(path).then((response) => response.blob(), () => {});
}

/** Load the theme's worker beside this one, give it what it missed, and leave it alone. */
function makeIndex() {
  try {
    if (!worker.lunr) worker.importScripts(theme);
  } catch {
    return tellFailure();
  }
  made = true;
  // The page heard long ago that all was ready; now it is.
  worker.postMessage = (/** @type {Message} */ message) => {
    if (message.type !== READY) return say(message);
    worker.postMessage = say;
    hear(query);
  };
  hear(setup);
}

// The files that the theme's worker loads in its turn have not come.
worker.onunhandledrejection = (/** @type {Event} */ event) => {
  event.preventDefault();
  made = false;
  tellFailure();
};

/** @param {Message | undefined} data */
function hear(data) {
  worker.dispatchEvent(new MessageEvent("message", { data }));
}

/** « Nothing found » would be a lie; the next letter tries again. */
function tellFailure() {
  const title = "La recherche n’a pas pu démarrer\u00a0: le réseau manque.";
  const text = "Tapez une lettre de plus pour réessayer.";
  find([[{ location: "", title, text, terms: {}, score: 0 }]]);
}

/** @param {object[]} items */
function find(items) {
  say({ type: RESULT, data: { items } });
}
