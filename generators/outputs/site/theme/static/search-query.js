// The signs that a query is made of, and what one typed word may be, as search/query/ reads them; search-parser.js
// puts them together.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const CHARACTERS = 512, WORDS = 32, DEPTH = 8, PREFIX = 3, DISTANCE = 2, APART = 20;
  const LETTER = "[\\p{L}\\p{Nl}\\p{No}]";
  const SIGN = new RegExp(
    `(?<space>\\s+)|(?<field>${LETTER}+):(?=[^\\s()":])|(?<named>${LETTER}+):(?=")`
    + `|"(?<phrase>[^"]*)(?<end>"(?:~(?<apart>\\p{Nd}+))?|$)|(?<bracket>[()])|(?<minus>-(?=["(\\p{L}\\p{N}_]))`
    + `|(?<word>[^\\s()"]+)|(?<other>[^])`, "gu");
  const KINDS = ["space", "field", "named", "phrase", "bracket", "minus", "word", "other"];
  const BEFORE_MINUS = new Set(["space", "bracket", "field", "named", "minus"]);

  const clean = (text, tell) => {
    const letters = [...text];
    if (letters.length > CHARACTERS) tell("too-long", { most: CHARACTERS });
    return letters.slice(0, CHARACTERS).join("").replace(/[“”„‟«»″]/g, '"').normalize("NFC")
      .replace(/\p{Cf}/gu, "").replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zs}\p{Zl}\p{Zp}]/gu, " ").trim();
  };

  const signs = (text) => {
    const found = [];
    let fresh = true;
    for (const match of text.matchAll(SIGN)) {
      const groups = match.groups;
      const kind = KINDS.find((name) => groups[name] !== undefined);
      if (kind === "phrase") {
        const closed = groups.end.startsWith('"');
        found.push({ kind, text: groups.phrase.trim(), apart: closed ? groups.apart ?? "" : "open" });
      } else if (kind === "bracket") found.push({ kind: groups.bracket === "(" ? "open" : "close", text: groups.bracket });
      else if (kind === "minus" && fresh) found.push({ kind, text: "-" });
      else if (kind === "field" || kind === "named") found.push({ kind: "field", text: groups[kind] });
      else if (kind === "word") found.push({ kind, text: groups.word });
      fresh = BEFORE_MINUS.has(kind);
    }
    return found;
  };

  const and = (found) => (found.length > 1 ? { and: found } : found[0] ?? null);
  const speaks = (text) => /[\p{L}\p{N}]/u.test(text);

  // One typed word: a plain one, a prefix or a fuzzy one.
  const readWord = (text, tell) => {
    const asked = text.replace(/^[?!.,;]+|[?!.,;]+$/g, "");
    const bare = asked.replace(/[[\]{}^]+/g, " ").trim();
    if (bare !== asked) tell("range", { text });
    return bare.includes("~") ? fuzzy(bare, tell) : wild(bare, tell);
  };
  const plain = (text) => (speaks(text) ? { word: text } : null);
  const fuzzy = (text, tell) => {
    const found = /^([^~]*)~(\p{Nd}*)$/u.exec(text);
    if (!found) {
      tell("sign", { sign: "~", text });
      return plain(text.replaceAll("~", " ").trim());
    }
    const word = found[1].replace(/[*?]+/g, "");
    const asked = Number(found[2].slice(0, 3) || DISTANCE);
    if ([...word].length <= PREFIX || asked === 0) return plain(word);
    if (asked > DISTANCE) tell("fuzzy", { text, most: DISTANCE });
    return { fuzzy: word, distance: Math.min(asked, DISTANCE) };
  };
  const wild = (text, tell) => {
    const bare = text.replace(/[*?]+/g, "");
    if (bare === text) return plain(text);
    if ((bare.match(/[\p{L}\p{N}]/gu) ?? []).length < PREFIX) {
      tell("prefix-short", { text, least: PREFIX });
      return plain(bare);
    }
    if (text !== `${bare}*`) {
      tell("wildcard", { text });
      return text.endsWith("*") ? { prefix: bare } : plain(bare);
    }
    return { prefix: bare };
  };

  doracak.reading = { clean, signs, readWord, speaks, and, WORDS, DEPTH, APART };
}
