/** Whether what is typed means this name: a part of it, its pinyin, or the initials of its pinyin. */
export type Matches = (name: string, typed: string) => boolean;

let loaded: Promise<Matches> | undefined;

/** The tables of pinyin are large, so they come when something is first looked for. */
export const loadFinder = (): Promise<Matches> =>
  (loaded ??= import("pinyin-pro").then(({ match }) => (name, typed) => {
    const wanted = typed.trim().toLowerCase();
    return (
      wanted === "" ||
      name.toLowerCase().includes(wanted) ||
      (/^[a-z ]+$/.test(wanted) && match(name, wanted, { continuous: true }) !== null)
    );
  }));
