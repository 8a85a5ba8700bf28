// The sentences that scripts show by themselves. Answers come from Python with their own.

/** @type {Record<import("./runner.js").Stage, string>} */
export const STAGES = {
  idle: "",
  connecting: "Préparation du calculateur…",
  downloading: "Téléchargement du calculateur…",
  starting: "Démarrage du calculateur…",
  loading: "Lecture des textes de loi…",
  ready: "",
  failed: "",
};

/** @type {Record<import("./runner.js").Reason, string>} */
export const FAILURES = {
  network: "Le téléchargement n’a pas abouti : la connexion a peut-être été coupée.",
  worker: "Le calculateur n’a pas pu être lancé : refus du navigateur, ou connexion coupée.",
  webassembly: "Ce navigateur ne peut pas faire tourner le calculateur.",
  start: "Le calculateur n’a pas pu démarrer.",
  silence: "Le calculateur ne répond pas.",
};

export const WORDS = {
  kept: "Vos réponses sont toujours là.",
  wayOut: "La réponse est écrite, sans calculateur, ici : ",
  retry: "Réessayer",
  summary: "Il y a une réponse à corriger",
  progress: "Téléchargement",
  reverify: "À revérifier depuis le",
  carried: "Repris de vos réponses : ",
  carriedEnd: ". Relisez. « Tout effacer » les efface partout.",
  cleared: "Tout est effacé. Le formulaire est prêt pour la personne suivante.",
  slipKept: "La fiche est de côté. « Imprimer » l’imprimera avec la suivante.",
  slipsKept: " fiches sont de côté. « Imprimer » les imprime toutes, puis les oublie.",
  shared: "Ce formulaire a été rempli par le lien. Relisez chaque réponse avant de calculer.",
  notShared: "Le lien n’a pas pu être lu. Répondez vous-même aux questions.",
  copied: "Copié.",
  first: "Première réponse. Les dates, le calcul et les textes arrivent.",
  firstAlone: "Première réponse, tirée des tables du guide. Le calcul complet n’est pas venu.",
  firstDiffers: "Le calcul complet corrige la première réponse. Lisez celle-ci.",
  notCopied: "La copie n’est pas permise ici : sélectionnez le texte, puis copiez-le.",
};

/** « 3,2 Mo sur 9,8 Mo » @param {number} loaded bytes @param {number} total bytes */
export function megabytes(loaded, total) {
  const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1).replace(".", ",");
  return `${mega(loaded)} Mo sur ${mega(total)} Mo`;
}

/** « , encore 12 s environ », once it can be told @param {number} seconds */
export function secondsLeft(seconds) {
  return seconds >= 1 && seconds < 600 ? `, encore ${Math.ceil(seconds)} s environ` : "";
}
