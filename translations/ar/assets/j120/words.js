// The sentences that scripts show by themselves, in Arabic. Answers come from Python with their own.

/** @type {Record<import("../../../../site_overrides/assets/j120/runner.js").Stage, string>} */
export const STAGES = {
  idle: "",
  connecting: "تحضير الحاسبة…",
  downloading: "تنزيل الحاسبة…",
  starting: "تشغيل الحاسبة…",
  loading: "قراءة نصوص القانون…",
  ready: "",
  failed: "",
};

/** @type {Record<import("../../../../site_overrides/assets/j120/runner.js").Reason, string>} */
export const FAILURES = {
  network: "لم ينجح التنزيل: ربما انقطع الاتصال.",
  worker: "تعذر تشغيل الحاسبة: رفض من المتصفح، أو اتصال مقطوع.",
  webassembly: "هذا المتصفح لا يستطيع تشغيل الحاسبة.",
  start: "لم تستطع الحاسبة أن تعمل.",
  silence: "الحاسبة لا تجيب.",
};

export const WORDS = {
  kept: "إجاباتكم ما زالت هنا.",
  wayOut: "الإجابة مكتوبة، بلا حاسبة وبالفرنسية، هنا: ",
  retry: "المحاولة من جديد",
  summary: "توجد إجابة يجب تصحيحها",
  progress: "التنزيل",
  reverify: "يجب إعادة التحقق منذ",
  carried: "مأخوذ من إجاباتكم: ",
  carriedEnd: ". أعيدوا قراءتها. “مسح كل شيء” يمسحها في كل مكان.",
  cleared: "مُسح كل شيء. الاستمارة جاهزة للشخص التالي.",
  slipKept: "وُضعت البطاقة جانبًا. “طباعة” تطبعها مع التالية.",
  slipsKept: " بطاقات موضوعة جانبًا. “طباعة” تطبعها كلها ثم تنساها.",
  shared: "مُلئت هذه الاستمارة بالرابط. أعيدوا قراءة كل إجابة قبل الحساب.",
  notShared: "تعذرت قراءة الرابط. أجيبوا عن الأسئلة بأنفسكم.",
  copied: "نُسخ.",
  first: "إجابة أولى. التواريخ والحساب والنصوص قادمة.",
  firstAlone: "إجابة أولى من جداول الدليل. لم يصل الحساب الكامل.",
  firstDiffers: "الحساب الكامل يصحح الإجابة الأولى. اقرأوا هذه.",
  notCopied: "النسخ غير مسموح هنا: حددوا النص ثم انسخوه.",
};

/** The size of what has come, and of all @param {number} loaded bytes @param {number} total bytes */
export function megabytes(loaded, total) {
  const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  return `${mega(loaded)} ميغابايت من ${mega(total)}`;
}

/** How long is left, once it can be told @param {number} seconds */
export function secondsLeft(seconds) {
  return seconds >= 1 && seconds < 600 ? `، بقي نحو ${Math.ceil(seconds)} ثانية` : "";
}
