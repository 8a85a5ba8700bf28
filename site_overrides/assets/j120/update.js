// Says that a newer guide is online. The reader decides when to reload: what was typed would be lost.

const WORDS = {
  newer: "Une version plus récente du guide est en ligne.",
  typed: "Ce que vous avez écrit sur cette page s’effacera si vous la rechargez.",
  reload: "Recharger la page",
  later: "Plus tard",
};

/** Offer to reload, unless the page on screen is already of the newest release. */
export async function offerUpdate() {
  const meta = /** @type {HTMLMetaElement | null} */ (
    document.querySelector("meta[name=j120-release]")
  );
  const answer = await fetch(new URL("release.json", import.meta.url), { cache: "no-store" });
  const { release } = await answer.json();
  if (!meta || release === meta.content || document.querySelector(".j120-update")) return;
  const offer = document.createElement("aside");
  offer.className = "j120-update";
  offer.setAttribute("role", "status");
  const said = document.createElement("p");
  said.textContent = WORDS.newer;
  if (hasTyped()) said.append(" ", WORDS.typed);
  offer.append(
    said,
    button(WORDS.reload, () => location.reload()),
    button(WORDS.later, () => offer.remove()),
  );
  document.body.append(offer);
}

function hasTyped() {
  const forms = /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll(".j120-form"));
  return [...forms].some((form) => [...new FormData(form).values()].some(Boolean));
}

/** @param {string} words @param {() => void} act */
function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}
