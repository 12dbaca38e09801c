// What the index knows: words and their forms, where they stand, and what each unit is. See search/browser/.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const { unpack, words, place, piece } = doracak;
  const HEAD = 0, BODY = 1, MOST_KEPT = 400;
  const kept = new Map();

  // Values that cost some work to make stay, the oldest go first.
  const keep = (key, make) => {
    if (!kept.has(key)) {
      if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value);
      const made = make();
      made.catch(() => kept.delete(key));
      kept.set(key, made);
    }
    return kept.get(key);
  };

  // A piece of words, and the forms of each of them.
  const vocabulary = (kind, number) => keep(`${kind}${number}`, async () => {
    const data = await piece(kind, number);
    const listed = words(data.words), counts = unpack(data.counts), forms = doracak.wandering(data.forms);
    let at = 0;
    const having = new Map(listed.map((word, line) => [word, forms.slice(at, (at += counts[line]))]));
    const units = data.units ? unpack(data.units) : [];
    return { listed, having, counts: listed.map((_, line) => units.slice(2 * line, 2 * line + 2)) };
  });

  // All pieces that may hold words between two, both included.
  const between = async (low, high) => {
    const { first, hashes } = (await doracak.entry()).pieces.words;
    const numbers = hashes ? first.map((_, at) => at) : [];
    return Promise.all(numbers.slice(Math.max(place(first, low), 0), place(first, high) + 1).map((at) => vocabulary("words", at)));
  };

  // The forms that have a key: `sq:grup` is a base form, any other key is a spelling.
  doracak.forms = async (key) => {
    const [kind, word] = key.includes(":") ? ["bases", key.split(":").reverse().join(":")] : ["words", key];
    const { first, hashes } = (await doracak.entry()).pieces[kind];
    const number = hashes ? place(first, word) : -1;
    return number < 0 ? [] : (await vocabulary(kind, number)).having.get(word) ?? [];
  };

  const counted = (found, start) => found.flatMap((one) =>
    one.listed.flatMap((word, at) => (word.startsWith(start) ? [[word, one.counts[at]]] : [])));

  // The most frequent spellings in a field that begin so.
  doracak.beginning = async (field, start, most) => {
    const column = field.startsWith("h") ? 1 : 0;
    const found = counted(await between(start, `${start}\uffff`), start).map(([word, counts]) => [word, counts[column]]);
    const standing = found.filter(([, count]) => count > 0);
    standing.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return standing.slice(0, most).map(([word]) => word);
  };

  // Every spelling with the number of units it stands in.
  doracak.spellings = () => keep("spellings", async () => {
    const found = counted(await between("", "\uffff"), "");
    return found.map(([word, [bodies, heads]]) => [word, bodies + heads]);
  });

  const held = async (form) => {
    const firstForms = (await doracak.entry()).pieces.postings.first;
    const number = place(firstForms, form);
    const [surfaces, texts] = await piece("postings", number);
    return { number, at: form - firstForms[number], surfaces, texts };
  };

  const frequencies = (text, into) => {
    const numbers = unpack(text);
    let unit = 0;
    for (let at = 0; at < numbers.length; at++) {
      unit += numbers[at] >> 1;
      into.set(unit, (into.get(unit) ?? 0) + (numbers[at] % 2 ? numbers[++at] : 1));
    }
    return into;
  };

  // Units that hold a key in a field, with how often; `h` is the head of a unit, `b` its text.
  doracak.holding = (field, key) => keep(`${field[0]} ${key}`, async () => {
    const column = field.startsWith("h") ? HEAD : BODY;
    const found = new Map();
    for (const one of await Promise.all((await doracak.forms(key)).map(held))) {
      frequencies(one.texts[2 * one.at + column], found);
    }
    return found;
  });

  // Units that hold a key in a field, with the places where.
  doracak.standing = (field, key) => keep(`${field[0]}@${key}`, async () => {
    const column = field.startsWith("h") ? HEAD : BODY;
    const found = new Map();
    for (const one of await Promise.all((await doracak.forms(key)).map(held))) {
      const numbers = unpack((await piece("positions", one.number))[2 * one.at + column]);
      let at = 0;
      for (const [unit, count] of frequencies(one.texts[2 * one.at + column], new Map())) {
        let last = 0;
        const places = numbers.slice(at, (at += count)).map((step) => (last += step));
        found.set(unit, [...(found.get(unit) ?? []), ...places]);
      }
    }
    for (const places of found.values()) places.sort((a, b) => a - b);
    return found;
  });

  // The spellings that a key has, to be marked in texts.
  doracak.spelt = async (key) => {
    const found = await Promise.all((await doracak.forms(key)).map(held));
    return found.map((one) => words(one.surfaces)[one.at]);
  };

  // What all units are chosen by, and how long they are.
  doracak.columns = () => keep("columns", async () => {
    const data = await piece("columns");
    const heads = unpack(data.heads), bodies = unpack(data.bodies);
    const column = (name) => {
      const values = data[name][0].map((value) => value.split("\n").filter(Boolean));
      const numbers = unpack(data[name][1]);
      return (unit) => values[numbers[unit]];
    };
    const names = ["lang", "kind", "part", "status", "date", "since", "until", "body", "institution", "scheme", "factor"];
    const documents = doracak.wandering(data.document);
    const addresses = doracak.wandering(data.address);
    const places = new Map(addresses.map((address, unit) => [`${column("lang")(unit)[0]} ${address}`, unit]));
    const before = unpack(data.same);
    const mean = (lengths) => lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
    return {
      ...Object.fromEntries(names.map((name) => [name, column(name)])),
      lengths: { h: heads, b: bodies },
      means: { h: mean(heads), b: mean(bodies) },
      address: (unit) => addresses[unit],
      document: (unit) => documents[unit],
      // The first unit that says the same under the same headings.
      same: (unit) => unit - before[unit],
      // The unit at an address in the first of these languages that has it.
      at: (address, langs) => langs.map((lang) => places.get(`${lang} ${address}`)).find((unit) => unit !== undefined),
    };
  });

  // Everything that is shown of a unit.
  doracak.unit = async (unit) => {
    const firstRecords = (await doracak.entry()).pieces.records.first;
    const { lang } = await doracak.columns();
    const block = place(firstRecords, unit);
    let first = firstRecords[block];
    for (const [page, document, title, units] of await piece("records", block)) {
      if (unit < first + units.length) {
        const [anchor, heading, shown, code, text, counterpart] = units[unit - first];
        const address = anchor ? `${page}#${anchor}` : page;
        return { address, lang: lang(unit)[0], document, title, heading, number: shown, code, text, counterpart: !!counterpart };
      }
      first += units.length;
    }
    throw new RangeError(`unit ${unit}`);
  };
}
