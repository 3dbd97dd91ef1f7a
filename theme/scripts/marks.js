/* A page that a hit has led to, ?mark=front+"united front": its words marked where they stand, and a bar to go
   from one to the next. Its words are folded as plugins/search folds them, and found by a pattern. */

const NUMBERED = ".p:not(:has(.fragment))"; // a paragraph of a thesis, or a cut between two
/* What can be found on a page: the texts, what stands beside and under them, ordinary pages; but for the signs in it */
const TEXT = ".sic,.restored,.beside,.p p[lang],.p p[id],.notes li,.apparatus li,.prose li,.prose>*,main>:is(h1,p):not([class])";
const SIGNS = "sup,b,.hidden,.sign,.editor,.sc";
const LETTERS = { ss: "ß", ae: "æ", oe: "œ", th: "þ", o: "ø", l: "ł", d: "đ" };
const WORD = "[\\p{L}\\p{N}]";
const GAP = "(?:['’ʼ]\\p{L})?[^\\p{L}\\p{N}\x1f]+(?:\\p{L}['’ʼ])?"; // Lenin’s, l’art: the single letter is no word

/* without diacritics, each character for itself, so that offsets stay; CJK keeps its own */
const bare = (text) => text.replace(/[^\0-~⺀-힣]/g, (sign) => sign.normalize("NFKD")[0]);

const pattern = (form) => {
  const words = form.replace(/([⺀-\uffef]) \1/g, "$1").match(/[\p{L}\p{N}]+/gu) || [];
  const found = words.map((word) => word.replace(/ss|ae|oe|th|./gu, (sign) => `(?:${sign}|${LETTERS[sign] || sign})[\\p{M}\\p{Cf}]*`)).join(GAP);
  return /[⺀-\uffef]/.test(form) ? found : `(?<!${WORD})${found}(?!${WORD})`;
};

/* The text nodes, with breaks over which no phrase runs: first the running text, for a phrase may go from
   one paragraph to the next; then what stands beside it */
const read = (main) => {
  const streams = [[], []], last = [], walker = document.createTreeWalker(main, 4);
  while (walker.nextNode()) {
    const node = walker.currentNode, at = node.parentNode, block = at.closest(TEXT);
    if (!block || at.closest(SIGNS)) continue;
    const beside = +!block.matches(NUMBERED + ">p");
    if (block != last[beside]) streams[beside].push([!beside && block.parentNode.previousElementSibling.matches(NUMBERED) ? " " : "\x1f"]);
    last[beside] = block;
    streams[beside].push(at.closest(".cut,.omitted") ? ["\x1f"] : [node.data, node]);
  }
  return streams.flat();
};

/* The marks of each hit, one in each text node; made from the last on, so that offsets stay */
const mark = (main, forms) => {
  const nodes = [];
  let text = "";
  for (const [data, node] of read(main)) {
    if (node) nodes.push([node, text.length]);
    text += data;
  }
  return [...bare(text).matchAll(RegExp(forms.map(pattern).join("|"), "giu"))].reverse().map(({ 0: words, index }) => nodes.flatMap(([node, start]) => {
    const from = Math.max(index - start, 0), to = Math.min(index + words.length - start, node.length);
    if (from >= to) return [];
    const range = new Range(), made = document.createElement("mark");
    range.setStart(node, from);
    range.setEnd(node, to);
    range.surroundContents(made);
    made.closest("details")?.setAttribute("open", "");
    return made;
  })).sort(([a], [b]) => a.compareDocumentPosition(b) & 4 ? -1 : 1); // 4: b follows
};

const address = new URL(location), main = document.querySelector("main"), target = document.querySelector(":target");
const forms = bare(address.searchParams.get("mark") || "").match(/"[^"]+"|[\p{L}\p{N}]+/gu) || [];
const hits = forms[0] ? mark(main, forms.sort((a, b) => b.length - a.length)) : [];

if (hits[0]) {
  main.insertAdjacentHTML("afterbegin", '<div class="marks" role="group" aria-label="Words found"><span role="status"></span> <button>Previous</button> <button>Next</button> <button>Remove marks</button></div>');
  const bar = main.firstChild, [said, ...buttons] = bar.children;
  let at = 0;
  const show = (step) => {
    hits[at].map((mark) => mark.ariaCurrent = null);
    at = (at + step + hits.length) % hits.length;
    hits[at].map((mark) => mark.ariaCurrent = true);
    said.textContent = at + 1 + " of " + hits.length;
    const [first] = hits[at];
    if (!first.getClientRects()[0]) document.getElementById("view-" + (first.closest(".sic") ? "printed" : first.closest(".restored") ? "restored" : "edited")).click();
    first.tabIndex = -1;
    if (/BODY|MARK/.test(document.activeElement.tagName)) first.focus({ preventScroll: true });
    first.scrollIntoView({ block: "center" });
  };
  const back = () => show(-1), on = () => show(1);
  const remove = () => {
    const place = hits[at][0].parentNode;
    hits.flat().map((mark) => {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode.normalize();
    });
    bar.remove();
    place.tabIndex = -1; // from here the Tab key goes on
    place.focus({ preventScroll: true });
    place.removeAttribute("tabindex");
    onkeydown = null;
    address.searchParams.delete("mark");
    history.replaceState(null, "", address);
  };
  [back, on, remove].map((act, i) => buttons[i].onclick = act);
  onkeydown = (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.target.matches(":read-write") || !omissis.keys()) return;
    ({ n: on, N: back, p: back, Escape: remove })[event.key]?.();
  };
  /* The hit of the address: the first from its anchor on; what this view does not show only at its own cut */
  at = Math.max(0, hits.findIndex(([mark]) => target?.compareDocumentPosition(mark) & 4 && (target.matches(".cut") || !mark.closest("[hidden]"))));
  show(0);
}
