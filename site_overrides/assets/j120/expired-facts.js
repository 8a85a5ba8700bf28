// Marks the facts whose date of verification has passed since the site was built.

import { WORDS } from "./words.js";

/** @param {Iterable<HTMLElement>} elements that bear the first day on which they are not to be trusted */
export function markExpired(elements) {
  for (const element of elements) {
    // The build has marked what had passed by then.
    if (/(périmé|à revérifier)( depuis|$)/i.test(element.textContent?.trim() ?? "")) continue;
    const day = new Date(`${element.dataset.expires}T00:00:00Z`);
    const spoken = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(day);
    const said = document.createElement("strong");
    said.className = "j120-expired";
    said.textContent = ` ${WORDS.reverify} ${spoken}.`;
    const place = element.querySelector(".j120-local-header, figcaption, caption, :scope > td:last-child");
    (place ?? element).append(said);
  }
}
