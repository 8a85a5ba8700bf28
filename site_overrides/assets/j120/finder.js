// Finds a permit in the long list by the words printed on the card, or by the name that people give it.

/** Letters and digits alone, without accents or capitals. @param {string} [words] */
function plain(words = "") {
  const bare = words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** @param {HTMLFormElement} form */
export function connectFinders(form) {
  for (const finder of form.querySelectorAll(".j120-finder")) connectFinder(form, /** @type {HTMLElement} */ (finder));
}

/** @param {HTMLFormElement} form @param {HTMLElement} finder */
function connectFinder(form, finder) {
  const question = /** @type {HTMLElement} */ (finder.closest("[data-question]"));
  const select = /** @type {HTMLSelectElement} */ (question.querySelector("select"));
  const search = /** @type {HTMLInputElement} */ (finder.querySelector("input"));
  const said = /** @type {HTMLElement} */ (finder.querySelector("[role=status]"));
  const elsewhere = /** @type {HTMLElement} */ (said.nextElementSibling);
  const unknown = select.options[0];
  const groups = [...select.querySelectorAll("optgroup")].map((group) => ({ group, options: [...group.children] }));

  /** Show the options of the list that are kept, and keep the answer if it is one of them.
   * @param {(option: HTMLOptionElement) => boolean} keeps */
  const show = (keeps) => {
    const answer = select.value;
    select.replaceChildren(unknown);
    for (const { group, options } of groups) {
      group.replaceChildren(...options.filter((option) => keeps(/** @type {HTMLOptionElement} */ (option))));
      if (group.firstChild) select.append(group);
    }
    select.value = answer;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    return select.options.length - 1;
  };

  const find = () => {
    const typed = plain(search.value);
    const printed = (/** @type {HTMLOptionElement} */ { dataset }) =>
      (dataset.printed ?? "").split("|").some((words) => plain(words) === typed);
    const called = (/** @type {HTMLOptionElement} */ { text, dataset }) => {
      const names = ` ${plain([text, dataset.printed, dataset.also].join(" "))}`;
      return typed.split(" ").every((word) => names.includes(` ${word}`));
    };
    let count = typed ? show(printed) : show(() => true);
    if (typed && !count) count = show(called);
    if (typed && !count) show(() => true);
    if (count === 1) select.selectedIndex = 1;
    const { none = "", one = "", many = "" } = said.dataset;
    elsewhere.hidden = !typed || count > 0;
    said.textContent = !typed ? "" : !count ? none : count === 1 ? one : many.replace("{count}", String(count));
  };

  search.addEventListener("input", find);
  // The list is whole again before the fields are emptied, or filled anew.
  form.addEventListener("reset", () => {
    search.value = "";
    find();
  });
  // Enter chooses among the words; it does not ask for the answer yet.
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    select.focus();
  });
  select.addEventListener("change", () => {
    const where = question.querySelector("details");
    if (where && select.value === unknown.value) where.open = true;
  });
  finder.hidden = false;
}
