// Words as search/tokens.py and search/folding.py find them; the tests hold both to the same words.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const LETTERS = { ı: "i", ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ς: "σ" };
  const APOSTROPHE = "'\u2019\u2018\u02bc\u0060\u00b4\u2032";
  const HYPHEN = "\\-\u2010\u2011\u2012\u2013\u2212";
  const WORD = `[\\p{L}\\p{N}]+(?:[${APOSTROPHE}][\\p{L}\\p{N}]+)*`;
  const LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
  const NUMBER = `\\p{Nd}+(?:[.,/${HYPHEN}]\\p{Nd}+)+(?!${LETTER})`;
  const TOKEN = new RegExp(`${NUMBER}|${WORD}(?:/${WORD})*|§+`, "gu");
  const ENDING = new RegExp(`[${HYPHEN}](${LETTER}{1,4})(?![\\p{L}\\p{N}${HYPHEN}])`, "uy");

  doracak.fold = (text) => {
    // eslint-disable-next-line no-control-regex
    if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
    const bare = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return bare.replace(/[ıßæœøđðþłħς]/g, (letter) => LETTERS[letter]);
  };

  // The words of a text in one language, without base forms: those may have to be loaded.
  doracak.tokens = (text, lang) => {
    const rules = doracak.grammar[lang];
    const found = [];
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      ENDING.lastIndex = TOKEN.lastIndex;
      const ending = ENDING.exec(text);
      if (ending && rules.endings.has(doracak.fold(ending[1]))) TOKEN.lastIndex = ENDING.lastIndex;
      const [start, surface] = bare(match[0], match.index, rules);
      const end = TOKEN.lastIndex;
      if (surface) found.push({ text: text.slice(start, end), start, end, surface, parts: parts(surface) });
    }
    return found;
  };

  const bare = (word, start, rules) => {
    let [head, ...rest] = word.split(new RegExp(`[${APOSTROPHE}]`));
    if (rest.length && rules.proclitics.has(doracak.fold(head))) {
      start += head.length + 1;
      [head, ...rest] = rest;
    }
    if (rest.length && rules.enclitics.has(doracak.fold(rest.at(-1)))) rest.pop();
    let surface = doracak.fold(head + rest.join("")).replace(new RegExp(`[${HYPHEN}]`, "g"), "-");
    for (const [other, one] of rules.spellings) surface = surface.replaceAll(other, one);
    return [start, surface];
  };

  const parts = (surface) => {
    const pieces = surface.split(/[-/]/).filter(Boolean);
    return pieces.length > 1 ? pieces : [];
  };
}
