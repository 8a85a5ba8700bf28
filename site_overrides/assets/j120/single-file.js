// The first script of calculateurs.html, the single file. It shows one calculator at a time, and tells
// the other scripts so through `document$`, as the theme does on the site.

/** @type {(() => void)[]} */
const listeners = [];
Reflect.set(window, "document$", {
  subscribe(/** @type {() => void} */ next) {
    listeners.push(next);
    next();
  },
});

function show() {
  const template = document.getElementById(location.hash.slice(1));
  if (!(template instanceof HTMLTemplateElement)) return;
  document.getElementById("calculateur")?.replaceChildren(template.content.cloneNode(true));
  for (const next of listeners) next();
}

addEventListener("hashchange", show);
import("./main.js").then(show);
