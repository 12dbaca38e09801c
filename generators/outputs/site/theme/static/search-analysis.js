// Words as search/tokens.py and search/folding.py find them; the tests hold both to the same words.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const LETTERS = { ı: "i", ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ς: "σ" };
  const LONGEST = 64, MOST_PARTS = 6;
  const APOSTROPHES = "'’‘‛ʼʹ`´′";
  const HYPHENS = "\\-‐‑‒–−";
  const LETTERS_OF_WORD = "(?:[\\p{L}\\p{N}][\\p{M}\\p{Cf}]*)+";
  const WITHIN = `(?:[/${APOSTROPHES}]|(?<=[0-9])[.,${HYPHENS}](?=[0-9]))`;
  const TOKEN = new RegExp(`§|${LETTERS_OF_WORD}(?:${WITHIN}${LETTERS_OF_WORD})*`, "gu");
  const ENDING = new RegExp(`[${HYPHENS}](${LETTERS_OF_WORD})(?![${HYPHENS}/]?[\\p{L}\\p{N}])`, "uy");
  const DATE = /^[0-9]{1,2}\.[0-9]{1,2}\.([0-9]{4})$/;

  doracak.fold = (text) => {
    // eslint-disable-next-line no-control-regex
    if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
    const bare = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
    return bare.replace(/[ıßæœøđðþłħς]/g, (letter) => LETTERS[letter]);
  };

  // The words of a text in one language, without base forms: those may have to be loaded.
  doracak.tokens = (text, lang) => {
    const rules = doracak.grammar[lang];
    const found = [];
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      ENDING.lastIndex = TOKEN.lastIndex;
      const ending = rules.endings.size ? ENDING.exec(text) : null;
      if (ending && rules.endings.has(doracak.fold(ending[1]))) TOKEN.lastIndex = ENDING.lastIndex;
      const end = TOKEN.lastIndex;
      const { surface, clitic } = read(match[0], rules);
      const start = match.index + clitic;
      if (surface) found.push({ text: text.slice(start, end), start, end, surface, parts: parts(surface) });
    }
    return found;
  };

  // A word without proclitics (ç'është), enclitics (group's) and capitals, in the language's spelling.
  const read = (word, rules) => {
    let [head, ...rest] = word.split(new RegExp(`[${APOSTROPHES}]`));
    let clitic = 0;
    if (rest.length && rules.proclitics.has(doracak.fold(head))) {
      clitic = head.length + 1;
      [head, ...rest] = rest;
    }
    if (rest.length && rules.enclitics.has(doracak.fold(rest.at(-1)))) rest.pop();
    let surface = doracak.fold(head + rest.join("")).replace(new RegExp(`[${HYPHENS}]`, "g"), "-");
    for (const [other, one] of rules.spellings) surface = surface.replaceAll(other, one);
    return { surface: surface.slice(0, LONGEST), clitic };
  };

  // What else the word is found by: both acronyms of IPS/AFMIS, both years of 2014-2020, the year of a day.
  const parts = (surface) => {
    const date = DATE.exec(surface);
    if (date) return [date[1]];
    const pieces = surface.split(/[-/]/).filter(Boolean);
    return pieces.length > 1 ? pieces.slice(0, MOST_PARTS) : [];
  };
}
