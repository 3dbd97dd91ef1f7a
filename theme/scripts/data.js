/* What the files of the folder `search` say; plugins/search writes them. */

/* the layers in which a word stands: lunr's fields */
export const FIELDS = ["text", "title", "apparatus", "notes", "cuts"];

/* path -> promise of the data in that file, loaded once. A file is a script that hands its data over
   (`omissis.shard(…)`): a page opened from a disk may load scripts, and nothing else. */
export const loader = (root) => {
  const loaded = {}, site = (window.omissis ??= {});
  let given;
  for (const kind of ["index", "shard", "places", "forms", "words", "texts", "register"]) site[kind] = (...data) => (given = data.pop());
  return (path) => (loaded[path] ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = root + path;
    script.onload = () => done(given);
    script.onerror = () => failed(delete loaded[path]);
    document.head.append(script);
  }));
};

/* base64 VLQ without signs: digits of five bits, the least first */
export const numbers = (coded = "") => {
  const found = [];
  let number = 0, worth = 1;
  for (let i = 0; i < coded.length; ) {
    const code = coded.charCodeAt(i++), value = code > 96 ? code - 71 : code > 64 ? code - 65 : code > 47 ? code + 4 : code > 43 ? 63 : 62; // a, A, 0, /, +
    number += (value & 31) * worth;
    worth *= 32;
    if (value < 32) found.push(number), (number = 0), (worth = 1);
  }
  return found;
};

/* item -> { here: [words in its layer, how often the term, whose (bits over the sigla), and if `places` are given
   its positions] }, as lunr keeps metadata */
export const postings = (coded, layer, places) => {
  const found = {}, given = numbers(coded), positions = places && numbers(places);
  for (let i = 0, ref = -1, next = 0; i < given.length; ) {
    ref += given[i++];
    const size = given[i++], often = size & 2 ? given[i++] : 1, here = [size >> 2, often, size & 1 ? given[i++] : +!layer];
    found[ref] = { here };
    for (let left = often, at = 0; positions && left--; ) here.push((at += positions[next++]));
  }
  return found;
};

/* the works of the manifest; the first of its theses, "", is the work itself */
export const worksOf = (manifest) =>
  manifest.works.map(([key, short, year, runs, texts, each, scheme, sigla]) => {
    const theses = [""];
    for (const run of runs.split(",")) {
      const [first, last] = run.split(":");
      if (first) theses.push(first);
      for (let number = +first; number < last; ) theses.push(++number + "");
    }
    return { key, short, year, theses, texts, each, scheme, sigla: sigla.split(" ") };
  });

/* promise of the passages of an item: [layer, anchor, text, scheme, sigla] */
export const passages = async ({ load }, { texts, each, theses }, thesis) => {
  const item = theses.indexOf(thesis);
  return (await load(`search/${texts}/${Math.floor(item / each)}.js`))[item % each];
};

/* the address of a place from the site's root; a stray line of the source stands on the page of the whole text */
export const address = ({ key }, thesis, anchor, forms) =>
  key + (/\.html$/.test(key) ? "" : `/${/^f/.test(anchor) ? "text" : thesis || "index"}.html`) +
  (forms ? "?mark=" + encodeURIComponent(forms) : "") + (anchor ? "#" + anchor : "");
