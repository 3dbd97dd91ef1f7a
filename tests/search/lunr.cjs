/* lunr.js and the site's own words.js in Node: what they make of queries, as JSON. */
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const root = path.join(__dirname, "..", "..");
const lunr = require(path.join(root, "node_modules", "lunr"));
vm.runInThisContext(fs.readFileSync(path.join(root, "theme", "static", "words.js"), "utf8"));
const omissis = globalThis.omissis;
omissis.register(lunr);

const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const answer = {};
if (asked.raw) answer.queries = asked.raw.map(omissis.query);
process.stdout.write(JSON.stringify(answer));
