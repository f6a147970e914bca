/** Two letters that stand at the same place; null where one of the names has none. */
export type Pair = { typed: string | null; known: string | null; same: boolean };

const GAP = 2;
const OTHER = 3;

/** Two names letter beside letter, with as few differences as possible. Full and half width count as the same. */
export const align = (typed: string, known: string): Pair[] => {
  const [a, b] = [[...typed], [...known]];
  const same = (i: number, j: number) => plain(a[i]) === plain(b[j]);
  // costs[i][j]: what it takes to make the rest of `a` from i on into the rest of `b` from j on.
  const costs = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  );
  const cost = (i: number, j: number) => costs[i]?.[j] ?? Infinity;
  for (let i = a.length; i >= 0; i--)
    for (let j = b.length; j >= 0; j--) {
      if (i === a.length && j === b.length) continue;
      const across =
        i < a.length && j < b.length ? cost(i + 1, j + 1) + (same(i, j) ? 0 : OTHER) : Infinity;
      costs[i]![j] = Math.min(across, cost(i + 1, j) + GAP, cost(i, j + 1) + GAP);
    }

  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const [x, y] = [a[i] ?? null, b[j] ?? null];
    const alike = x !== null && y !== null && same(i, j);
    if (x !== null && y !== null && cost(i, j) === cost(i + 1, j + 1) + (alike ? 0 : OTHER)) {
      pairs.push({ typed: x, known: y, same: alike });
      i++;
      j++;
    } else if (x !== null && cost(i, j) === cost(i + 1, j) + GAP) {
      pairs.push({ typed: x, known: null, same: false });
      i++;
    } else {
      pairs.push({ typed: null, known: y, same: false });
      j++;
    }
  }
  return pairs;
};

/** What is only alike is never said to be all of it. */
export const percentOf = (likeness: number): number => Math.min(99, Math.round(likeness * 100));

const plain = (letter: string | undefined): string | undefined =>
  letter?.normalize("NFKC").toLowerCase();
