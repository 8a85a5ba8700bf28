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

worker.onmessage = (/** @type {{data: Message}} */ { data }) => {
  if (data.type === SETUP) {
    setup = data;
    fetchAhead();
    say({ type: READY });
  } else if (data.type === QUERY && data.data) {
    query = data;
    makeIndex();
  } else findNothing();
};

/** The network may have gone by the time they are needed: the browser keeps them until then. */
function fetchAhead() {
  const languages = ["stemmer.support", ...setup.data.config.lang];
  for (const path of [theme, ...languages.map((each) => `../lunr/min/lunr.${each}.min.js`)])
    fetch(path).then((response) => response.blob(), () => {});
}

/** Load the theme's worker in this one's place, give it what it missed, and leave it alone. */
function makeIndex() {
  try {
    worker.importScripts(theme);
  } catch {
    // Tried again at the next letter.
    return findNothing();
  }
  worker.onmessage = null;
  // The page heard long ago that all was ready; now it is.
  worker.postMessage = (/** @type {Message} */ message) => {
    if (message.type !== READY) return say(message);
    worker.postMessage = say;
    hear(query);
  };
  hear(setup);
}

/** @param {Message | undefined} data */
function hear(data) {
  worker.dispatchEvent(new MessageEvent("message", { data }));
}

function findNothing() {
  say({ type: RESULT, data: { items: [] } });
}
