/* The search page: results by the page, limits with their counts, and all of it in the address. */
import { FIELDS, numbers } from "./data.js";
import { element, entry, follow, results } from "./found.js";

const { load, keys, form } = window.omissis, input = form.elements.q, [facets, box, shortcuts] = [".facets", ".results", ".keys input"].map((name) => form.querySelector(name));
const PAUSE = 100, HITS = 10, LINES = 10;
const more = element("button", { type: "button", hidden: true }, "Show 10 more"), chosen = () => new URLSearchParams(location.search);
let timer, typed, shown, found = [];

/* A group of limits: the values of a hit (any of those ticked will do), and all values with their names, asked for when it opens */
const group = (name, label, of, values) => {
  const details = element("details", { ontoggle: () => made.fill().then(count) }, element("summary", {}, label));
  const made = { name, of, rows: [], fill: () => (made.filled ??= fill()) }, fill = async () => {
    for (const [value, text] of await values()) {
      const tick = element("input", { type: "checkbox", name, value, checked: chosen().getAll(name).includes(value) }), number = element("small"), row = element("label", {}, tick, text + " ", number);
      made.rows.push({ value, tick, number, row });
      details.append(row);
    }
    details.open = true;
  };
  facets.append(details);
  return made;
};

const groups = load("search/index.js").then(({ works, registers }) => [
  group("document", "Document", ({ work }) => [work.key], () => works),
  group("date", "Date", ({ work }) => [work.year], () => [...new Set(works.map(([, , year]) => year))].sort().map((year) => [year, year || "no date"])),
  group("layer", "Layer", ({ fields }) => Object.keys(fields).map((field) => FIELDS[field]), () => FIELDS.map((name) => [name, name])),
  group("witness", "Witness", ({ work, fields }) => {
    const whose = Object.values(fields).reduce((all, bits) => all | bits, 0);
    return work.sigla.filter((_, i) => (whose >> i) & 1).map((siglum) => work.key + "/" + siglum);
  }, () => works.flatMap((row) => (row[7] ? row[7].split(" ").map((siglum) => [row[0] + "/" + siglum, row[1] + ", " + siglum]) : []))),
  ...registers.map(([kind, file, label]) => {
    const names = new Map();
    return group(kind, label, ({ ref }) => names.get(ref) || [], async () => {
      const entries = await load(`search/${file}.js`);
      for (const [key, , refs] of entries) {
        let ref = -1;
        for (const gap of numbers(refs)) names.set((ref += gap), [...(names.get(ref) || []), key]);
      }
      return entries;
    });
  }),
]);

/* The hits within the limits; each group's values are counted among those that the other groups leave */
const sieve = (groups, hits, count = () => {}) => {
  const limits = groups.map((group) => [group, chosen().getAll(group.name)]);
  return hits.filter((hit) => {
    const lost = limits.filter(([{ of }, ticked]) => ticked[0] != null && !of(hit).some((value) => ticked.includes(value))).map(([group]) => group);
    if (!lost[1]) for (const group of lost[0] ? lost : groups) for (const value of group.of(hit)) count(group, value);
    return !lost[0];
  });
};

const count = async () => {
  const counts = new Map(), all = await groups, ticked = chosen();
  sieve(all, found, ({ name }, value) => counts.set(name + value, (counts.get(name + value) || 0) + 1));
  for (const { name, rows } of all) for (const { value, tick, number, row } of rows) {
    number.textContent = counts.get(name + value) || 0;
    tick.checked = ticked.getAll(name).includes(value);
    row.hidden = !tick.checked && !counts.has(name + value);
  }
};

/* the groups, with the values of those that the address limits */
const limited = async () => {
  const all = await groups, ticked = chosen();
  await Promise.all(all.map(({ name, fill }) => ticked.has(name) && fill()));
  return all;
};

const find = async (engine, text) => {
  const [whole, all] = await Promise.all([engine.search(text), limited()]), ticked = chosen().getAll("layer");
  const layers = FIELDS.flatMap((name, field) => (ticked.includes(name) ? field : []));
  const kept = new Set(sieve(all, whole.hits).map(({ ref }) => ref)), narrow = layers[0] >= 0 ? await engine.search(text, layers) : whole;
  return { ...whole, hits: narrow.hits.filter(({ ref }) => kept.has(ref)), all: whole.hits, limited: whole.hits[0] };
};

const show = results(box, find, HITS, LINES, true);
const search = async () => {
  const answer = await show(input.value.trim());
  if (!answer) return;
  shown = answer;
  found = answer.all || [];
  if (found[0]) facets.hidden = false; // and then they keep their room: nothing moves
  facets.inert = !found[0];
  more.hidden = !answer.hits[HITS];
  count();
};

/* the address says all; what is typed in one go is one step of the history */
const go = async (typing) => {
  await limited();
  const address = "?" + new URLSearchParams(new FormData(form));
  if (address != location.search) history[typing && typed ? "replaceState" : "pushState"](null, "", address);
  typed = typing;
  search();
};

const read = () => {
  input.value = chosen().get("q") || "";
  typed = false;
  search();
};

box.append(more);
more.addEventListener("click", () => {
  const { list, hits } = shown, made = hits.splice(0, HITS) && hits.slice(0, HITS).map((hit) => entry(hit, LINES, true));
  list.append(...made);
  made[0].querySelector("a").focus();
  more.hidden = !hits[HITS];
});
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(go, PAUSE, true);
});
form.addEventListener("change", ({ target }) => target.name && target != input && go());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  go();
  follow(input.value);
});
addEventListener("popstate", read);
facets.open = matchMedia("(min-width: 62.01rem)").matches || location.search.includes("&"); // beside the results, or where some are set
shortcuts.checked = keys();
shortcuts.addEventListener("change", () => {
  try {
    localStorage["omissis-keys"] = shortcuts.checked ? "on" : "off";
  } catch {
    shortcuts.checked = false;
  }
});
read();
if (!input.value) input.focus();
