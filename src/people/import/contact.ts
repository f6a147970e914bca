import { z } from "zod";
import { maybe, rows, run, sql, type Db } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import { publish } from "../../lib/publish.ts";
import type { Actor } from "../actor.ts";
import { companyFor } from "../binding/verify.ts";
import { namePerson } from "../binding/store.ts";
import { namingTheField } from "../constraints.ts";
import { name } from "../fields.ts";
import { isPresent } from "../level.ts";
import { nameKey } from "../registry/name-key.ts";
import { listOf, refuse, textOf, truthOf, type Cells } from "./cells.ts";
import type { Outcome } from "./company.ts";
import { companyNamed, projectNamed } from "./find.ts";

const Person = z.object({
  name: name(50),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()).nullable().optional(),
  mobile: z
    .string()
    .transform((text) =>
      text
        .normalize("NFKC")
        .replace(/[\s()-]/g, "")
        .replace(/^(\+|00)86(?=1\d{10}$)/, ""),
    )
    .pipe(z.string().regex(/^(1[3-9]\d{9}|\+[1-9]\d{6,14})$/))
    .nullable()
    .optional(),
  jobTitle: name(50).nullable().optional(),
  externalId: name(100).optional(),
});
type Person = z.output<typeof Person>;

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

  const existing = await known(db, person);
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

const known = async (
  db: Db,
  { externalId, email, mobile }: Person,
): Promise<string | undefined> => {
  const found = await rows<{ id: string; kind: string }>(
    db,
    sql`
      select p.id, p.kind
      from people p
      where p.ended_at is null and (
        p.external_id = ${externalId ?? null}
        or p.id in (
          select person_id
          from identities
          where (kind = 'email' and value = ${email ?? null}) or (kind = 'mobile' and value = ${mobile ?? null})
        )
      )`,
  );
  if (found.length > 1) return refuse("email", "import.several-people");
  if (found[0]?.kind === "staff") return refuse("email", "import.staff");
  return found[0]?.id;
};

const createPerson = async (
  db: Db,
  actor: Actor,
  { name, externalId = undefined }: Person,
): Promise<string> => {
  const id = newId();
  await namingTheField(
    run(
      db,
      sql`insert into people (id, kind, name, external_id) values (${id}, 'contact', ${name}, ${externalId ?? null})`,
    ),
  );
  await publish(db, actor, "person.created", { aboutId: id, data: { because: "import" } });
  return id;
};

const rename = async (
  db: Db,
  actor: Actor,
  id: string,
  { name, externalId }: Person,
): Promise<boolean> => {
  const renamed = await namePerson(db, id, name);
  if (renamed) await publish(db, actor, "person.renamed", { aboutId: id, data: { name } });
  const numbered = await namingTheField(
    run(
      db,
      sql`
        update people
        set external_id = ${externalId ?? null}
        where id = ${id} and external_id is null and ${externalId ?? null}::text is not null`,
    ),
  );
  return renamed + numbered > 0;
};

const keepAddresses = async (db: Db, id: string, { email, mobile }: Person): Promise<boolean> => {
  let added = 0;
  for (const [kind, value] of [
    ["email", email],
    ["mobile", mobile],
  ] as const)
    if (value)
      added += await run(
        db,
        sql`insert into identities (kind, value, person_id) values (${kind}, ${value}, ${id}) on conflict do nothing`,
      );
  return added > 0;
};

const bind = async (
  db: Db,
  actor: Actor,
  personId: string,
  {
    companyId,
    partnerAdmin,
    jobTitle,
  }: {
    companyId: string;
    partnerAdmin?: boolean | undefined;
    jobTitle?: string | null | undefined;
  },
): Promise<boolean> => {
  const { kind, legalName } = await companyFor(db, companyId, {
    partnerAdmin: partnerAdmin ?? false,
    projectIds: [],
  });
  const present = await maybe<{
    id: string;
    companyId: string | null;
    partnerAdmin: boolean;
    jobTitle: string | null;
  }>(
    db,
    sql`
      select b.id, b.company_id, b.partner_admin, b.job_title
      from bindings b
      where b.person_id = ${personId} and ${isPresent}`,
  );
  // What is being verified, or was verified for another company, a file does not overrule.
  if (present && present.companyId !== companyId)
    return refuse("company", "import.bound-elsewhere");
  if (present) return update(db, actor, present, { partnerAdmin, jobTitle });
  const id = newId();
  await run(
    db,
    sql`
      insert into bindings (id, person_id, state, kind, company_name, company_key, job_title, company_id, partner_admin,
        evidence_kind, decided_by, decided_at, verified_until)
      values (${id}, ${personId}, 'verified', ${kind}, ${legalName}, ${nameKey(legalName)}, ${jobTitle ?? null},
        ${companyId}, ${partnerAdmin ?? false}, 'import', ${actor.id}, now(), now() + interval '365 days')`,
  );
  await publish(db, actor, "binding.verified", {
    aboutId: id,
    data: { personId, companyId, evidence: "import" },
  });
  return true;
};

const update = async (
  db: Db,
  actor: Actor,
  { id, partnerAdmin, jobTitle }: { id: string; partnerAdmin: boolean; jobTitle: string | null },
  wanted: { partnerAdmin?: boolean | undefined; jobTitle?: string | null | undefined },
): Promise<boolean> => {
  const after = {
    partnerAdmin: wanted.partnerAdmin ?? partnerAdmin,
    jobTitle: wanted.jobTitle === undefined ? jobTitle : wanted.jobTitle,
  };
  if (after.partnerAdmin === partnerAdmin && after.jobTitle === jobTitle) return false;
  await run(
    db,
    sql`update bindings set partner_admin = ${after.partnerAdmin}, job_title = ${after.jobTitle} where id = ${id}`,
  );
  await publish(db, actor, "binding.appointed", { aboutId: id, data: after });
  return true;
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
