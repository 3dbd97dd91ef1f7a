/* What a reader types as one cites: "4", "4.2", "organization 4.2", a document's short name or key. */
import { address, passages } from "./data.js";
import { words } from "./words.js";

const MOST = 3; // works in which a bare number is looked up
const named = (text) => words(text).map(({ word }) => word).join(" ");

/* [thesis, paragraph] that a number can mean in a work: a thesis's own number may have a dot */
const readings = ({ theses }, number) =>
  [[number, ""], [number.replace(/\.\d+$/, ""), /\d*$/.exec(number)[0]]]
    .map(([thesis, paragraph]) => [theses.find((known) => known.toLowerCase() == thesis), paragraph])
    .filter(([thesis]) => thesis);

const placesIn = async (site, work, number) => {
  for (const [thesis, paragraph] of readings(work, number)) {
    const anchor = paragraph && "p" + paragraph;
    if (!anchor || (await passages(site, work, thesis)).some((passage) => passage[1] == anchor))
      return [{ label: `${work.short}, ${number}`, href: address(work, thesis, anchor) }];
  }
  return [];
};

/* the places that a text refers to, those in the work of this key first; a part of a name will do if one work has it */
export const reference = async (site, text, key) => {
  const documents = site.works.filter(({ theses }) => theses[1]).sort((a, b) => (b.key == key) - (a.key == key));
  const called = (test) => documents.filter((work) => [work.short, work.key].some((name) => test(named(name))));
  const whole = called((name) => name == named(text));
  if (whole[0]) return whole.map((work) => ({ label: work.short, href: address(work) }));
  const [, name, number] = /^(.*?)[\s,]*(\S*\d\S*)\s*$/.exec(text.toLowerCase()) || ["", "", ""], wanted = named(name);
  const exact = called((known) => known == wanted), near = called((known) => (" " + known).includes(" " + wanted));
  const works = !wanted ? documents : exact[0] ? exact : near[1] ? [] : near;
  const found = works.filter((work) => readings(work, number)[0]).slice(0, MOST);
  return (await Promise.all(found.map((work) => placesIn(site, work, number)))).flat();
};
