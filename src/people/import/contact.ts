import { run, sql, type Db } from "../../lib/db.ts";
import type { Actor } from "../actor.ts";
import { bind } from "./bind.ts";
import { listOf, refuse, textOf, truthOf, type Cells } from "./cells.ts";
import type { Outcome } from "./company.ts";
import { companyNamed, projectNamed } from "./find.ts";
import { createPerson, keepAddresses, knownPerson, Person, rename } from "./person.ts";

/** One row of a file of contacts. The vendor's own list is the evidence; the person proves the address by signing in. */
export const importContact = async (db: Db, actor: Actor, cells: Cells): Promise<Outcome> => {
  const person = Person.parse({
    name: cells["name"] ?? "",
    email: textOf(cells["email"]),
    mobile: textOf(cells["mobile"]),
    jobTitle: textOf(cells["jobTitle"]),
    externalId: cells["externalId"] || undefined,
  });
  if (!person.email && !person.mobile) refuse("email", "import.address-needed");
  const companyId = await companyNamed(
    db,
    "company",
    cells["company"] || refuse("company", "input.required"),
  );
  const partnerAdmin = truthOf("partnerAdmin", cells["partnerAdmin"]);
  const projectIds: string[] = [];
  for (const project of listOf(cells["projects"]) ?? [])
    projectIds.push(await projectNamed(db, "projects", project, companyId));

  const existing = await knownPerson(db, person);
  const id = existing ?? (await createPerson(db, actor, person));
  const changes = [
    existing ? await rename(db, actor, id, person) : true,
    await keepAddresses(db, id, person),
    await bind(db, actor, id, { companyId, partnerAdmin, jobTitle: person.jobTitle }),
    await joinAs(db, id, projectIds, truthOf("owner", cells["owner"]) ?? false),
  ];
  if (!existing) return "created";
  return changes.includes(true) ? "changed" : "unchanged";
};

const joinAs = async (
  db: Db,
  personId: string,
  projectIds: readonly string[],
  owner: boolean,
): Promise<boolean> => {
  let changed = 0;
  for (const projectId of projectIds)
    changed += await run(
      db,
      sql`
        insert into project_members (project_id, person_id, owner)
        values (${projectId}, ${personId}, ${owner})
        on conflict (project_id, person_id) do update
        set owner = excluded.owner
        where project_members.owner <> excluded.owner`,
    );
  return changed > 0;
};
