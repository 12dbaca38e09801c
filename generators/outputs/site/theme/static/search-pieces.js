// The index comes in small scripts, because a page opened from a folder may load scripts and nothing else.
// Each calls doracak.take(name, data). How numbers and words are packed is told in search/browser/packing.py.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const waiting = new Map();
  const loaded = new Map();
  const LAST = 64, MORE = 27, FIRST = 35, BACKSLASH = 92, HASH = 6;

  doracak.take = (name, data) => waiting.get(name)?.(data);

  doracak.script = (name, query = "") => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${doracak.folder}${name}.js${query}`;
    script.addEventListener("error", () => { script.remove(); reject(new Error(name)); });
    script.addEventListener("load", () => { script.remove(); resolve(); });
    document.head.append(script);
  });
  const load = async (name, query) => {
    let given;
    waiting.set(name, (data) => { given = data; });
    await doracak.script(name, query).finally(() => waiting.delete(name));
    return given;
  };

  // Each piece is asked for once; one that failed is asked for again the next time.
  const once = (name, query) => {
    if (!loaded.has(name)) {
      const asked = load(name, query);
      asked.catch(() => loaded.delete(name));
      loaded.set(name, asked);
    }
    return loaded.get(name);
  };

  // A browser may remember the entry of an older site whose pieces are gone; it is then fetched anew, once.
  doracak.entry = async () => {
    doracak.ready ??= once("entry").then(read);
    return doracak.ready;
  };
  const fresh = async () => {
    loaded.delete("entry");
    doracak.ready = once("entry", `?${Date.now()}`).then(read);
    return doracak.ready;
  };

  const read = (entry) => {
    const { postings, records, ...tables } = entry.pieces;
    postings.first = doracak.rising(postings.first);
    records.first = doracak.rising(records.first);
    for (const table of Object.values(tables)) table.first = table.first?.split("\n");
    return entry;
  };

  doracak.piece = async (kind, number = 0) => {
    const named = ({ pieces }) => `${kind}${number}-${pieces[kind].hashes.slice(number * HASH, (number + 1) * HASH)}`;
    try {
      return await once(named(await doracak.entry()));
    } catch (error) {
      if (location.protocol === "file:") throw error;
      return once(named(await fresh()));
    }
  };

  // The value of a key in a sorted table of which one piece is loaded; undefined where there is none.
  const tables = new Map();
  doracak.look = async (name, key) => {
    const kind = `${name}-`;
    const { pieces } = await doracak.entry();
    const number = pieces[kind] ? doracak.place(pieces[kind].first, key) : -1;
    if (number < 0 || !pieces[kind].hashes) return undefined;
    const place = `${kind}${number}`;
    if (!tables.has(place)) {
      const [keys, values] = await doracak.piece(kind, number);
      tables.set(place, new Map(doracak.words(keys).map((word, at) => [word, values[at]])));
    }
    return tables.get(place).get(key);
  };

  doracak.unpack = (text) => {
    const numbers = [];
    let number = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const digit = code - FIRST - (code > BACKSLASH ? 1 : 0);
      if (digit < LAST) {
        numbers.push(number * LAST + digit);
        number = 0;
      } else number = number * MORE + digit - LAST;
    }
    return numbers;
  };

  doracak.rising = (text) => {
    let last = 0;
    return doracak.unpack(text).map((step) => (last += step));
  };

  // Numbers that rise and fall: an odd step leads back.
  doracak.wandering = (text) => {
    let last = 0;
    return doracak.unpack(text).map((step) => (last += step % 2 ? -(step + 1) / 2 : step / 2));
  };

  doracak.words = (text) => {
    let last = "";
    return text === "" ? [] : text.split("\n").map((line) => {
      const shared = doracak.unpack(line[0])[0];
      return (last = last.slice(0, shared) + line.slice(1));
    });
  };

  // The last place in a sorted list whose value is not above the one looked for.
  doracak.place = (sorted, value) => {
    let low = 0, high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
}
