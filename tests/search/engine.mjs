/* The engine of the search in Node. A line of JSON asks, a line answers:
   { files: { name: text }, stale: an older index.js, asked: [{ text, layers } | { reference, key }] }. */
import readline from "node:readline";
import { engineOf } from "./site.mjs";

const given = async (files, name) => {
  if (!(name in files)) throw new Error(`404 ${name}`);
  return files[name];
};

const shown = async (engine, { hits, ...found }) => ({
  ...found,
  hits: await Promise.all(hits.map(async (hit) => {
    const { ref, score, work, thesis, count, fields, terms } = hit, excerpts = await engine.excerpts(hit);
    return { ref, score, key: work.key, thesis, count, fields, terms, excerpts, forms: hit.forms };
  })),
});

/* a clock that goes on by 5 ms whenever one looks at it, and the turns that the page has had */
const { setTimeout } = globalThis;
let time = 0, turns = 0;
performance.now = () => (time += 5);
globalThis.setTimeout = (...timer) => (turns++, setTimeout(...timer));

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { files, stale, asked } = JSON.parse(line), loaded = [], answers = [];
  let opened = !stale;
  const read = async (name) => (name == "index.js" && !opened ? (opened = true, stale) : given(files, name));
  const engine = await engineOf(read, loaded);
  for (const { text, layers, reference, key } of asked) {
    loaded.splice(0);
    if (reference != null) answers.push(await engine.reference(reference, key));
    else {
      turns = 0;
      const found = await engine.search(text, layers), told = { files: loaded.splice(0), turns };
      answers.push({ ...(await shown(engine, found)), ...told, texts: loaded.splice(0) });
    }
  }
  process.stdout.write(JSON.stringify(answers) + "\n");
}
