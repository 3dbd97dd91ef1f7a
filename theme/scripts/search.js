/* On every page. Nothing else is loaded before the reader turns to the search, or comes from it. */
import { loader } from "./data.js";

const { root } = document.currentScript.dataset, form = document.querySelector("form[role=search]"), input = form.elements.q;
const load = loader(root);

/* whether keys without Ctrl may do anything: where that cannot be turned off (no storage), they do nothing */
const keys = () => {
  try {
    return localStorage["omissis-keys"] != "off";
  } catch {}
};

/* the search page has a script of its own; where it fails, the form still leads to that page */
const start = () =>
  ["theme/lunr.min.js", "search/index.js", `theme/${form.className ? "results" : "panel"}.js`].map((path) => load(path).catch(() => {}));

Object.assign(window.omissis, { root, load, keys, form });
for (const name of ["focusin", "pointerdown"]) form.addEventListener(name, start);
addEventListener("keydown", (event) => {
  if (event.key != "/" || event.ctrlKey || event.altKey || event.metaKey || event.target.matches(":read-write") || !keys()) return;
  event.preventDefault();
  input.focus();
});
if (form.className || input == document.activeElement) start();
if (/[?&]mark=/.test(location.search)) load("theme/marks.js").catch(() => {});
