// Words and nodes that everything shown by the search is made of; nothing is ever made from HTML.
"use strict";

{
  const doracak = (globalThis.doracak ??= {});
  const plural = new Intl.PluralRules(document.documentElement.lang);

  const say = (key, values = {}) =>
    (doracak.words_of_page[key] ?? key).replace(/\{(\w+)\}/g, (slot, name) => values[name] ?? slot);
  doracak.say = say;
  doracak.sayCount = (key, count) => {
    const known = `${key}.${plural.select(count)}`;
    return say(known in doracak.words_of_page ? known : `${key}.other`, { count });
  };

  // A node with attributes and children; what is undefined or false is left out.
  doracak.make = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) node.setAttribute(key, value === true ? "" : value);
    }
    node.append(...children.filter((child) => child !== undefined && child !== ""));
    return node;
  };

  // A button that looks like a link.
  doracak.button = (text, act) => {
    const made = doracak.make("button", { type: "button", class: "plain" }, text);
    made.addEventListener("click", act);
    return made;
  };

  doracak.withMarks = ({ text, marks = [] }) => {
    const parts = [];
    let done = 0;
    for (const [start, end] of marks) {
      parts.push(text.slice(done, start), doracak.make("mark", {}, text.slice(start, end)));
      done = end;
    }
    return [...parts, text.slice(done)].filter((part) => part !== "");
  };
}
