/* Where in a layer of an item a query is met, counted in words. `at`: term -> its positions there. */

/* the first position of each occurrence of a phrase */
export const startsOf = (slots, at) => {
  const [first, ...rest] = slots.map(({ found }) => new Set(found.flatMap(at)));
  return [...first].filter((start) => rest.every((places, i) => places.has(start + slots[i + 1].at)));
};

/* first position -> number of words, for each phrase, and each of the words that stands in none;
   of these terms */
export const occurrences = ([phrases, free], terms, at) => {
  const found = new Map(), within = new Set();
  for (const { slots } of phrases) for (const start of startsOf(slots, at)) {
    found.set(start, Math.max(slots.at(-1).at + 1, found.get(start) || 0));
    for (const slot of slots) within.add(start + slot.at);
  }
  for (const term of terms) if (free.has(term)) for (const place of at(term)) if (!within.has(place)) found.set(place, 1);
  return found;
};
