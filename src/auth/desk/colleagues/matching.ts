import type { Colleague } from "../queries.ts";

/** Whether all that was typed stands in the name or the address. */
export const matching = (typed: string) => {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ name, email }: Pick<Colleague, "name" | "email">): boolean => {
    const text = `${name} ${email ?? ""}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
};
