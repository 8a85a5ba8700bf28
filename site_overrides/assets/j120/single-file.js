// The entry of the single file of calculators: it shows one of them at a time, and tells the rest
// of the scripts when it has, as the theme does on the site.

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
import("./form.js").then(show);
