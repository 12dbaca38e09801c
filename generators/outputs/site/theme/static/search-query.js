// Reads what was typed as search/query/ does: whatever it is has a meaning, and what was ignored or refused is said.
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

  // grammar: operators (words in capitals) and fields (small words), each to what it means.
  doracak.parse = (typed, grammar) => {
    const messages = [], chosen = [], end = { kind: "end", text: "" };
    const tell = (code, values = {}) => messages.push({ code, values });
    const list = signs(clean(typed, tell));
    let at = 0, count = 0;
    const next = () => list[at] ?? end;
    const take = () => list[at++] ?? end;
    const operator = () => (next().kind === "word" ? grammar.operators[next().text] ?? "" : "");
    const room = (more) => {
      count += more;
      if (count > WORDS) tell("too-many", { most: WORDS });
      return count <= WORDS;
    };
    const ends = () => next().kind === "end" || next().kind === "close";

    const either = (depth) => {
      const found = [both(depth)];
      while (operator() === "or") {
        const text = take().text;
        found.push(both(depth));
        if (!found.at(-1) || !found.at(-2)) tell("operator", { text });
      }
      const kept = found.filter(Boolean);
      return kept.length > 1 ? { or: kept } : kept[0] ?? null;
    };
    const both = (depth) => {
      const found = [];
      while (!ends() && operator() !== "or") {
        if (operator() === "and") {
          const text = take().text;
          if (!found.length || ends() || ["and", "or"].includes(operator())) tell("operator", { text });
          continue;
        }
        const tree = one(depth);
        if (tree) found.push(tree);
      }
      return and(found);
    };
    const one = (depth) => {
      let excluded = false, text = "";
      while (next().kind === "minus" || operator() === "not") {
        text = take().text;
        excluded = !excluded;
      }
      if (text && ends()) {
        tell("operator", { text });
        return null;
      }
      const tree = atom(depth, excluded);
      return excluded && tree ? { not: tree } : tree;
    };
    const atom = (depth, excluded) => {
      const sign = take();
      if (sign.kind === "open") return group(depth);
      if (sign.kind === "field") return field(sign, excluded);
      if (sign.kind === "phrase") return phrase(sign);
      return word(sign.text);
    };
    const group = (depth) => {
      if (depth >= DEPTH) {
        tell("nesting", { most: DEPTH });
        return null;
      }
      const tree = either(depth + 1);
      if (next().kind === "close") take();
      else tell("bracket");
      return tree;
    };
    const phrase = (sign) => {
      if (sign.apart === "open") tell("quote");
      if (!speaks(sign.text) || !room(sign.text.split(/\s+/).length)) return null;
      const apart = /^\p{Nd}+$/u.test(sign.apart) ? Number(sign.apart.slice(0, 3)) : null;
      if (apart !== null && apart > APART) tell("apart", { most: APART });
      return { quoted: sign.text, apart: apart === null ? null : Math.min(apart, APART) };
    };
    const field = (sign, excluded) => {
      const name = grammar.fields[sign.text.toLowerCase()];
      if (name === undefined) {
        tell("field", { text: sign.text });
        return word(sign.text);
      }
      chosen.push({ field: name, value: take().text, excluded });
      return null;
    };
    const word = (text) => {
      const before = messages.length;
      const tree = readWord(text, tell);
      if (tree && !room(1)) {
        messages.splice(before, messages.length - before - 1);
        return null;
      }
      return tree;
    };

    const found = [];
    while (next() !== end) {
      const tree = either(0);
      if (tree) found.push(tree);
      if (next().kind === "close") {
        take();
        tell("bracket");
      }
    }
    const once = new Map(messages.map((message) => [JSON.stringify(message), message]));
    return { tree: and(found), chosen, messages: [...once.values()] };
  };
}
