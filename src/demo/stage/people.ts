import { endStaff } from "../../auth/index.ts";
import { one, run, sql } from "../../lib/db.ts";
import { newId } from "../../lib/id.ts";
import {
  decide,
  endPerson,
  policyVersion,
  setMember,
  changeProject,
  submitBinding,
} from "../../people/index.ts";
import { adoptTickets, handOnTickets } from "../../tickets/index.ts";
import { applicants, claims, gone, leavers, type ClaimLine } from "../cast/claims.ts";
import { contacts, owners } from "../cast/contacts.ts";
import type { Act } from "./play.ts";
import { contactOf, known, staffOf, type Stage } from "./stage.ts";
import { momentOf } from "./time.ts";

/** How people outside came, what became of their claims, and who left. */
export const peopleActs = (now: number): Act[] => [
  ...claims.flatMap((claim) => claimActs(claim, now)),
  ...applicants.flatMap(({ who, by, second, at, scope }) => {
    const first = momentOf(at, now);
    return [
      act(first, (stage) => settle(stage, who, by, { move: "propose", scope })),
      act(momentOf("+3h", now, first), (stage) =>
        settle(stage, who, second, { move: "authorise" }),
      ),
    ];
  }),
  ...leavers.map(({ who, by, at, reason }) =>
    act(momentOf(at, now), async (stage) => {
      const personId = known(stage.people, who);
      await endPerson(stage.db, await staffOf(stage, by), personId, reason);
      await handOnTickets(stage.house, { ...blank, data: { personId } });
    }),
  ),
  act(momentOf(gone.at, now), async (stage) =>
    endStaff(stage.db, await staffOf(stage, gone.by), known(stage.people, gone.who)),
  ),
  ...owners.map(([who, project]) =>
    act(momentOf("80 10:00", now), async (stage) => {
      const which = {
        id: known(stage.projects, project),
        personId: known(stage.people, who),
        owner: true,
      };
      await setMember(stage.db, await staffOf(stage, "陈姐"), which);
    }),
  ),
  act(momentOf("80 11:00", now), async (stage) => {
    await changeProject(stage.db, await staffOf(stage, "陈姐"), known(stage.projects, "渠道对账"), {
      defaultContactId: known(stage.people, "周晓航"),
    });
  }),
  // Has signed in once, and claimed nothing yet.
  act(momentOf("-40m", now), (stage) => arrive(stage, "范宇")),
];

const act = (at: number, run: Act["run"]): Act => ({ at, kind: "bindings", run });
const blank = {
  tx: "0",
  seq: 0,
  at: "",
  name: "",
  actorId: null,
  ticketId: null,
  aboutId: null,
  public: false,
  data: {},
};

const claimActs = (claim: ClaimLine, now: number): Act[] => {
  const at = momentOf(claim.at, now);
  const { who, ending } = claim;
  const submitted = act(at, async (stage) => {
    await arrive(stage, who);
    await submit(stage, claim);
  });
  if (!ending) return [submitted];
  return [submitted, act(momentOf("+2h", now, at), (stage) => end(stage, who, ending))];
};

/** A person comes by a code to the mobile or the mailbox, both of which are proven here. */
const arrive = async (stage: Stage, who: string): Promise<void> => {
  const { name, email, mobile, language = "zh-CN" } = contacts[who]!;
  const id = newId();
  stage.people.set(who, id);
  await run(
    stage.db,
    sql`insert into people (id, kind, name, language) values (${id}, 'contact', ${name}, ${language})`,
  );
  await run(
    stage.db,
    sql`
      insert into identities (kind, value, person_id, proven_at)
      values ('email', ${email}, ${id}, now()), ('mobile', ${mobile}, ${id}, now())`,
  );
};

const submit = async (
  stage: Stage,
  { who, companyName, kind, projectName }: ClaimLine,
): Promise<void> => {
  const { name, jobTitle, language = "zh-CN", partnerView } = contacts[who]!;
  const person = await contactOf(stage, who);
  await submitBinding(
    stage.db,
    person,
    { name, companyName, kind, projectName, jobTitle },
    {
      policy: policyVersion,
      purposes: partnerView ? ["support", "partner_view"] : ["support"],
      language,
      ip: "192.0.2.17",
      userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) MicroMessenger/8.0.49",
    },
  );
};

const end = async (
  stage: Stage,
  who: string,
  ending: NonNullable<ClaimLine["ending"]>,
): Promise<void> => {
  switch (ending.is) {
    case "asked":
      return settle(stage, who, ending.by, { move: "ask", items: ending.items });
    case "sent":
      return settle(stage, who, ending.by, { move: "send", note: ending.note });
    case "rejected":
      return settle(stage, who, ending.by, { move: "reject", reason: ending.reason });
    case "blocked":
      return settle(stage, who, ending.by, { move: "block", reason: ending.reason });
    case "verified":
      await settle(stage, who, ending.by, {
        move: "verify",
        companyId: known(stage.companies, ending.company),
        evidence: { kind: "callback", text: ending.evidence },
        partnerAdmin: ending.admin,
        projectIds: ending.projects?.map((name) => known(stage.projects, name)),
      });
      return adoptTickets(stage.house, { ...blank, aboutId: await claimOf(stage, who) });
  }
};

type Decision = Parameters<typeof decide>[3];
const settle = async (stage: Stage, who: string, by: string, decision: Decision): Promise<void> =>
  decide(stage.db, await staffOf(stage, by), await claimOf(stage, who), decision);

const claimOf = async ({ db, people }: Stage, who: string): Promise<string> => {
  const { id } = await one<{ id: string }>(
    db,
    sql`
      select id
      from bindings
      where person_id = ${known(people, who)}
      order by submitted_at desc
      limit 1`,
  );
  return id;
};
