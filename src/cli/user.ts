import { parseArgs } from "node:util";
import { addStaff, EmailAddress, linkFor, makeLink } from "../auth/index.ts";
import { inTransaction } from "../lib/db.ts";
import { Refusal } from "../lib/refusal.ts";
import { roleNames, type Role } from "../people/index.ts";
import { withHouse } from "./house.ts";
import { BadUse, type Verb } from "./verb.ts";

export const verb: Verb = {
  usage: "add --email ADDRESS --name NAME [--roles a,b] | link --email ADDRESS",
  does: "invites a colleague, or makes a link with which one sets a new password; prints the link",
  run(args) {
    const { word, email, name, roles } = read(args);
    if (word === "add" && name) return add({ email, name, roles });
    if (word === "link") return link(email);
    throw new BadUse(word === "add" ? "--name is missing" : "it is add or link");
  },
};

type Newcomer = { email: string; name: string; roles: Role[] };

const add = (newcomer: Newcomer) =>
  withHouse((house) =>
    inTransaction(house.db, async (db) => {
      const id = await addStaff(db, house, { id: null }, { ...newcomer, teamIds: [] });
      return { id, ...newcomer, link: await makeLink(db, house, id, "invitation") };
    }),
  );

const link = (email: string) =>
  withHouse((house) =>
    inTransaction(house.db, async (db) => {
      const made = await linkFor(db, house, email);
      if (!made) throw new Refusal(404, "staff.not-found");
      return { email, link: made };
    }),
  );

const read = (args: string[]) => {
  const { values, positionals } = understood(args);
  const email = EmailAddress.safeParse(values.email).data;
  if (!email) throw new BadUse("--email takes an email address");
  const name = values.name?.trim();
  if (name && name.length > 60) throw new BadUse("--name may have 60 characters at most");
  const roles = (values.roles ?? "").split(",").filter(Boolean);
  const unknown = roles.find((role) => !isRole(role));
  if (unknown) throw new BadUse(`there is no role ${unknown}; there are ${roleNames.join(", ")}`);
  return { word: positionals[0], email, name, roles: roles.filter(isRole) };
};

const understood = (args: string[]) => {
  try {
    const text = { type: "string" } as const;
    return parseArgs({
      args,
      options: { email: text, name: text, roles: text },
      allowPositionals: true,
    });
  } catch (error) {
    throw new BadUse((error as Error).message);
  }
};

const isRole = (word: string): word is Role => (roleNames as string[]).includes(word);
