/* The panel under the search box: the first hits as one types. */
import { element, follow, results } from "./found.js";

const { root, form } = window.omissis, input = form.elements.q, key = root && location.pathname.split("/").at(-2);
const PAUSE = 100, HITS = 8, LINES = 2;
const box = element("div", { className: "panel", hidden: true }), show = results(box, (engine, text) => engine.search(text), HITS, LINES);
let timer;

const close = () => {
  clearTimeout(timer);
  show("");
  box.hidden = true;
};

const open = async () => {
  const text = input.value.trim();
  if (!text) return close();
  const { list, hits } = (await show(text, key)) || {};
  if (!hits) return;
  if (hits[HITS]) list.append(element("li", {}, element("a", { href: `${root}search.html?q=${encodeURIComponent(text)}` }, "All results")));
  box.hidden = false;
};

form.after(box);
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(open, PAUSE);
});
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  (await follow(input.value, key)) || form.submit();
});
form.parentNode.addEventListener("keydown", (event) => {
  if (event.key == "Escape" && !box.hidden) event.preventDefault(), input.focus(), close();
  if (event.key == "ArrowDown" && box.hidden) open();
});
for (const name of ["click", "focusin"]) document.addEventListener(name, ({ target }) => box.contains(target) || target == input || close());
if (input == document.activeElement) open();
