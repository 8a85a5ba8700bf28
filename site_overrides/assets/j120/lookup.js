// Finds, in a table that the calculators made at build, what an answer says first. There is no law here:
// a tree of answers, days counted from a day, and words with holes.

/**
 * @typedef {object} Table Days are counted from 1 January 1970.
 * @property {[number, number]} days First and last day of asking.
 * @property {Spoken} say
 * @property {(string | number)[][]} tree From its first node on: a question, then by turns answers to it
 *   and the node that they lead to, counted from the end; or, alone, the rank of what is said.
 * @property {[number, number, number[][]][]} alike First day that may be given, how many there are, and
 *   stretches of days of asking: rank of the words, term of the first day, terms of the holes.
 * @property {(number | null)[][]} offsets From each day given to a date: by turns how many, and how far.
 * @property {[number, number, number][]} terms Kind (a day, the days since it, a number), rank of the
 *   offsets or -1, days to add.
 * @property {string[]} words
 *
 * @typedef {{weekdays: string[], months: string[], days: string[], day: string, date: string,
 *   distance: [number, string][], length: [number, string][]}} Spoken
 */

const DAY = 864e5;

/** @param {{day: string, month: string, year: string}} date as typed @returns {number} */
function dayOf({ day, month, year }) {
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  const real = /^\d{4}$/.test(year) && date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day;
  return real ? +date / DAY : NaN;
}

/** The first screen of the answer as HTML, or nothing where the table has none.
 * @param {Table} table @param {Record<string, any>} answers as the form gives them
 * @param {string} today as ISO @param {string} base leads to the root of the site */
export function lookUp({ days, say, tree, alike, offsets, terms, words }, answers, today, base) {
  const [year, month, day] = today.split("-");
  const asked = dayOf({ day, month, year });
  let given = days[0];
  let node = tree[0];
  while (typeof node[0] === "string") {
    let answer = answers[node[0]] ?? "";
    if (answer.year) {
      given = dayOf(answer);
      answer = "*";
    }
    const found = node.findIndex((each, rank) => rank % 2 && String(each).split(" ").includes(answer));
    if (found < 0) return "";
    node = tree[tree.length - 1 - Number(node[found + 1])];
  }
  const [first, count, stretches] = alike[node[0]];
  const rank = given - first;
  if (!(asked >= days[0] && asked <= days[1] && rank >= 0 && rank < count)) return "";

  /** @param {number} which @returns {number} NaN where a date is not known */
  const value = (which) => {
    const [kind, key, plus] = terms[which];
    if (kind > 1) return plus;
    let left = rank;
    let at = 0;
    for (; key >= 0 && left >= Number(offsets[key][at]); at += 2) left -= Number(offsets[key][at]);
    return given + plus + (key < 0 ? 0 : (offsets[key][at + 1] ?? NaN));
  };
  let known = true;
  const begun = stretches.filter(([, start], rank) => {
    const from = rank ? value(start) : asked;
    known &&= !isNaN(from);
    return from <= asked;
  });
  const [said, , ...holes] = begun[begun.length - 1];

  const number = (/** @type {[number, string][]} */ patterns, /** @type {number} */ n) =>
    (patterns.filter(([from]) => from <= n).pop() ?? ["", ""])[1].replace("#", String(Math.abs(n)));
  const html = words[said].replace(/\{(\w)(\d*)\}/g, (_, hole, which) => {
    if (hole === "b") return base;
    const [kind] = terms[holes[which]];
    let n = value(holes[which]);
    known &&= !isNaN(n);
    if (hole === "l") return number(say.length, [n - asked, asked - n, n][kind]);
    if (kind > 1) n += asked;
    if (hole === "x") return number(say.distance, n - asked);
    const date = new Date(n * DAY);
    if (hole === "i") return date.toISOString().slice(0, 10);
    /** @type {Record<string, string | number>} */
    const parts = {
      w: say.weekdays[(date.getUTCDay() + 6) % 7],
      d: say.days[date.getUTCDate() - 1],
      m: say.months[date.getUTCMonth()],
      y: date.getUTCFullYear(),
    };
    const pattern = hole === "w" ? "{w}" : hole === "n" ? say.date : say.day;
    return pattern.replace(/\{(\w)\}/g, (_, part) => String(parts[part]));
  });
  return known ? html : "";
}
