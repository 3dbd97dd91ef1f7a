/* Where in a layer of an item a query is met, counted in words. `at`: term -> its positions there. */

/* the first position of each occurrence of a phrase */
export const startsOf = (slots, at) => {
  const [first, ...rest] = slots.map(({ found }) => new Set(found.flatMap(at)));
  return [...first].filter((start) => rest.every((places, i) => places.has(start + slots[i + 1].at)));
};

/* first position -> number of words, for each phrase, and each word that stands in none */
export const occurrences = (sought, at) => {
  const found = new Map(), within = new Set();
  for (const { slots } of sought) for (const start of startsOf(slots, at)) {
    if (slots[1] || !within.has(start)) found.set(start, Math.max(slots.at(-1).at + 1, found.get(start) || 0));
    for (const slot of slots) within.add(start + slot.at);
  }
  return found;
};
