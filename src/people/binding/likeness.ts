/** How alike two keys of names are, from 0 to 1: by the pairs of characters they share. */
export const likeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
};

// The form of company is on nearly every name, and says nothing.
const ending = /(有限公司|集团公司|公司|ltd|inc)$/;

export const pairsOf = (key: string): Set<string> => {
  const chars = [...key.replace(ending, "")];
  return new Set(chars.slice(1).map((char, at) => `${chars[at]}${char}`));
};
