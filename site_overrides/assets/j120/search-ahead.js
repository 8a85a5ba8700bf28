// Fetches what the search needs when it is opened: a fifth of a megabyte that most visits do without. The
// network may be gone at the first letter; search-on-demand.js reads it then from the browser's cache.

const config = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
const theme = String(config.search).split("?")[1];
const languages = ["stemmer.support", document.documentElement.lang];
// In a preview, the theme's own worker has all that it needs.
if (theme)
  for (const path of [
    `../javascripts/workers/${theme}`,
    "../../search/documents.json",
    ...languages.map((each) => `../javascripts/lunr/min/lunr.${each}.min.js`),
  ])
    fetch(new URL(path, import.meta.url))
      .then((response) => response.blob())
      .catch(() => {});
