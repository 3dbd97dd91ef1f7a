/* What a reader types as one cites: "4", "4.2", "IV", "organization 4.2", a document's short name or key. */
import { address, passages } from "./data.js";
import { words } from "./words.js";

const MOST = 3; // places that are looked up
const named = (text) => words(text).map(({ word }) => word).join(" ");
const namesOf = (work) => (work.names ??= [work.short, work.key].map(named));

/* [thesis, paragraph] that a number can mean in a work: a thesis's own number may have a dot */
const readings = (work, number) =>
  [[number, ""], number.split(/\.(?=\d+[a-z]*$)/)]
    .map(([thesis, paragraph = ""]) => [work.theses[(work.small ??= work.theses.map((known) => known.toLowerCase())).indexOf(thesis)], paragraph && "p" + paragraph])
    .filter(([thesis, anchor], i) => thesis != null && !anchor == !i);

/* the places that a text refers to, those in the work of this key first; a part of a name will do if one work has it.
   only: no others were left out */
export const reference = async (site, text, current) => {
  const called = (test) => site.works.filter((work) => work.theses[1] && namesOf(work).some(test));
  const [, before, written] = /^(.*?)[\s,]*([\p{L}\p{N}.]+?)\.?\s*$/u.exec(text.toLowerCase()) || [], name = named(before || "");
  const whole = named(text);
  let number = "", works = called((own) => own == whole);
  if (!works[0] && written) {
    const near = called((own) => ` ${own}`.includes(" " + name));
    number = written;
    works = called((own) => own == name);
    if (!works[0] && !(name && near[1])) works = near;
  }
  const found = works.sort((a, b) => (b.key == current) - (a.key == current)).flatMap((work) => readings(work, number).map(([thesis, anchor]) => ({ work, thesis, anchor })));
  return (await Promise.all(found.slice(0, MOST).map(async ({ work, thesis, anchor }) => {
    const there = !anchor || (await passages(site, work, thesis)).some((passage) => passage[1] == anchor);
    return there ? { label: work.short + (number && ", " + number), href: address(work, thesis, anchor), only: !found[MOST] } : [];
  }))).flat();
};
