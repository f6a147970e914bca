const chinese = /\p{Script=Han}/u;

/** What stands for a name in a small circle: the last two characters of a Chinese one, the first letters of others. */
export const initials = (name: string): string => {
  const letters = [...name.trim()].filter((letter) => chinese.test(letter));
  if (letters.length > 0) return letters.slice(-2).join("");
  const words = name
    .trim()
    .split(/[\s._-]+/)
    .filter(Boolean);
  const [first = "?", last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return ([...first][0] ?? "?").concat(last ? ([...last][0] ?? "") : "").toUpperCase();
};
