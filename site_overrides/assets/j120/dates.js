// A date is three fields. When they make a real date, it is said in words with its weekday.

/** @param {ParentNode} group @param {"day" | "month" | "year"} part */
function field(group, part) {
  return /** @type {HTMLInputElement | null} */ (group.querySelector(`input[name$="-${part}"]`));
}

/** Turn Arabic, Persian and full-width digits into ASCII: their last four bits are their value.
 * @param {string} [text] */
function plain(text = "") {
  return text.trim().replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** The three fields, in ASCII digits. @param {ParentNode} group */
export function typedDate(group) {
  const [day, month, year] = /** @type {const} */ (["day", "month", "year"]).map((part) =>
    plain(field(group, part)?.value),
  );
  return { day, month, year };
}

/** « jeudi 9 janvier 2025 », or nothing until the three fields make a real date.
 * @param {ReturnType<typeof typedDate>} typed */
export function spokenDate({ day, month, year }) {
  if (!/^\d\d?-\d\d?-(19|2[01])\d\d$/.test(`${day}-${month}-${year}`)) return "";
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  if (date.getUTCDate() !== +day || date.getUTCMonth() !== +month - 1) return "";
  const { lang } = document.documentElement;
  // In the figures that French documents bear, whatever those of the language.
  const said = new Intl.DateTimeFormat(`${lang}-u-nu-latn`, { dateStyle: "full", timeZone: "UTC" }).format(date);
  // The browser says « lundi 1 mars »; French, and the answer, « lundi 1er mars ».
  return lang === "fr" ? said.replace(" 1 ", " 1er ") : said;
}

/** Say each date back beside its fields. @param {ParentNode} form */
export function speakDates(form) {
  for (const output of form.querySelectorAll("[data-date] + .j120-weekday")) {
    const spoken = spokenDate(typedDate(/** @type {Element} */ (output.previousElementSibling)));
    // Written only when it changes: a screen reader speaks each time.
    if (output.textContent !== spoken) output.textContent = spoken;
  }
}

/** @param {ParentNode} group @param {ReturnType<typeof typedDate>} date */
export function writeDate(group, date) {
  for (const part of /** @type {const} */ (["day", "month", "year"])) {
    const input = field(group, part);
    if (input) input.value = date[part];
  }
}

/** Spread a whole pasted date (« 09/01/2025 », « 2025-01-09 », « ٢٠٢٥/٠١/٠٩ ») over the three fields.
 * @param {ClipboardEvent} event */
export function pasteDate(event) {
  const group = event.target instanceof Element ? event.target.closest("[data-date]") : null;
  const text = plain(event.clipboardData?.getData("text"));
  const french = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text);
  const iso = /^(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})$/.exec(text);
  if (!group || !(french || iso)) return;
  event.preventDefault();
  const [day, month, year] = french ? french.slice(1) : /** @type {any} */ (iso).slice(1).reverse();
  writeDate(group, { day, month, year });
  event.target?.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The reader's own day, from the clock of the device. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
