// The sentences that scripts show by themselves, in English. Answers come from Python with their own.

/** @type {Record<import("../../../../site_overrides/assets/j120/runner.js").Stage, string>} */
export const STAGES = {
  idle: "",
  connecting: "Preparing the calculator…",
  downloading: "Downloading the calculator…",
  starting: "Starting the calculator…",
  loading: "Reading the texts of the law…",
  ready: "",
  failed: "",
};

/** @type {Record<import("../../../../site_overrides/assets/j120/runner.js").Reason, string>} */
export const FAILURES = {
  network: "The download did not succeed: the connection may have been cut.",
  worker: "The calculator could not be started: refused by the browser, or connection cut.",
  webassembly: "This browser cannot run the calculator.",
  start: "The calculator could not start.",
  silence: "The calculator does not answer.",
};

export const WORDS = {
  kept: "Your answers are still there.",
  wayOut: "The answer is written, without a calculator and in French, here: ",
  retry: "Try again",
  summary: "There is an answer to correct",
  progress: "Download",
  reverify: "To be checked again since",
  carried: "Taken from your answers: ",
  carriedEnd: ". Read them again. “Clear everything” clears them everywhere.",
  cleared: "Everything is cleared. The form is ready for the next person.",
  slipKept: "The slip is set aside. “Print” will print it with the next one.",
  slipsKept: " slips are set aside. “Print” prints them all, then forgets them.",
  shared: "This form was filled in by the link. Read each answer again before calculating.",
  notShared: "The link could not be read. Answer the questions yourself.",
  copied: "Copied.",
  first: "First answer. The dates, the calculation and the texts are coming.",
  firstAlone: "First answer, from the tables of the guide. The whole calculation did not come.",
  firstDiffers: "The whole calculation corrects the first answer. Read this one.",
  notCopied: "Copying is not allowed here: select the text, then copy it.",
};

/** “3.2 MB of 9.8 MB” @param {number} loaded bytes @param {number} total bytes */
export function megabytes(loaded, total) {
  const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  return `${mega(loaded)} MB of ${mega(total)} MB`;
}

/** “, about 12 s left”, once it can be told @param {number} seconds */
export function secondsLeft(seconds) {
  return seconds >= 1 && seconds < 600 ? `, about ${Math.ceil(seconds)} s left` : "";
}
