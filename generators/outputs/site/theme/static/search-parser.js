// Reads what was typed as search/query/ does: whatever it is has a meaning, and what was ignored or refused is said.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { clean, signs, readWord, speaks, and, WORDS, DEPTH, APART } = doracak.reading;
  const END = { kind: "end", text: "" };

  // grammar: operators (words in capitals) and fields (small words), each to what it means.
  doracak.parse = (typed, grammar) => {
    const parser = new Parser(typed, grammar);
    const tree = parser.whole();
    const once = new Map(parser.messages.map((message) => [JSON.stringify(message), message]));
    return { tree, chosen: parser.chosen, messages: [...once.values()] };
  };

  // Descends from alternatives (OR) to what stands together (AND) to one word, phrase, field or bracket.
  const Parser = class {
    messages = [];
    chosen = [];
    at = 0;
    count = 0;

    constructor(typed, grammar) {
      this.tell = (code, values = {}) => this.messages.push({ code, values });
      this.grammar = grammar;
      this.list = signs(clean(typed, this.tell));
    }

    get next() { return this.list[this.at] ?? END; }
    take() { return this.list[this.at++] ?? END; }

    get operator() {
      return this.next.kind === "word" ? this.grammar.operators[this.next.text] ?? "" : "";
    }

    get ends() { return this.next.kind === "end" || this.next.kind === "close"; }

    room(more) {
      this.count += more;
      if (this.count > WORDS) this.tell("too-many", { most: WORDS });
      return this.count <= WORDS;
    }

    // A closing bracket without a partner ends nothing.
    whole() {
      const found = [];
      while (this.next !== END) {
        const tree = this.either(0);
        if (tree) found.push(tree);
        if (this.next.kind === "close") {
          this.take();
          this.tell("bracket");
        }
      }
      return and(found);
    }

    either(depth) {
      const found = [this.both(depth)];
      while (this.operator === "or") {
        const text = this.take().text;
        found.push(this.both(depth));
        if (!found.at(-1) || !found.at(-2)) this.tell("operator", { text });
      }
      const kept = found.filter(Boolean);
      return kept.length > 1 ? { or: kept } : kept[0] ?? null;
    }

    both(depth) {
      const found = [];
      while (!this.ends && this.operator !== "or") {
        if (this.operator === "and") {
          const text = this.take().text;
          if (!found.length || this.ends || ["and", "or"].includes(this.operator)) this.tell("operator", { text });
          continue;
        }
        const tree = this.one(depth);
        if (tree) found.push(tree);
      }
      return and(found);
    }

    one(depth) {
      let excluded = false, text = "";
      while (this.next.kind === "minus" || this.operator === "not") {
        text = this.take().text;
        excluded = !excluded;
      }
      if (text && this.ends) {
        this.tell("operator", { text });
        return null;
      }
      const tree = this.atom(depth, excluded);
      return excluded && tree ? { not: tree } : tree;
    }

    atom(depth, excluded) {
      const sign = this.take();
      if (sign.kind === "open") return this.group(depth);
      if (sign.kind === "field") return this.field(sign, excluded);
      return sign.kind === "phrase" ? this.phrase(sign) : this.word(sign.text);
    }

    group(depth) {
      if (depth >= DEPTH) {
        this.tell("nesting", { most: DEPTH });
        return null;
      }
      const tree = this.either(depth + 1);
      if (this.next.kind === "close") this.take();
      else this.tell("bracket");
      return tree;
    }

    phrase({ text, apart: sign }) {
      if (sign === "open") this.tell("quote");
      if (!speaks(text) || !this.room(text.split(/\s+/).length)) return null;
      const apart = /^\p{Nd}+$/u.test(sign) ? Number(sign.slice(0, 3)) : null;
      if (apart !== null && apart > APART) this.tell("apart", { most: APART });
      return { quoted: text, apart: apart === null ? null : Math.min(apart, APART) };
    }

    field({ text }, excluded) {
      const name = this.grammar.fields[text.toLowerCase()];
      if (name === undefined) {
        this.tell("field", { text });
        return this.word(text);
      }
      this.chosen.push({ field: name, value: this.take().text, excluded });
      return null;
    }

    // Of a word for which there is no room only that is said.
    word(text) {
      const before = this.messages.length;
      const tree = readWord(text, this.tell);
      if (!tree || this.room(1)) return tree;
      this.messages.splice(before, this.messages.length - before - 1);
      return null;
    }
  };
}
