import { addStaff, hashPassword, keepPassword, makeTeam } from "../../auth/index.ts";
import { one, run, sql } from "../../lib/db.ts";
import {
  addVersion,
  createCompany,
  createContract,
  createProduct,
  createProject,
  transferProject,
} from "../../people/index.ts";
import { addPlan, changePlan } from "../../plans/index.ts";
import { writeSetting } from "../../settings/index.ts";
import { companies } from "../cast/companies.ts";
import { plans, standard } from "../cast/plans.ts";
import { handedOn, projects } from "../cast/projects.ts";
import { domain, password, products, staff, teams, vendor } from "../cast/vendor.ts";
import type { Act } from "./play.ts";
import { known, staffOf, type Stage } from "./stage.ts";
import { dayFrom, momentOf } from "./time.ts";

const nobody = { id: null };

/** Everything that was there before the first request: the vendor, the colleagues, the registry. */
export const furnish = async (stage: Stage): Promise<void> => {
  const { db, house } = stage;
  await writeSetting(db, house, nobody, { key: "vendor", value: vendor });
  for (const team of teams) stage.teams.set(team, (await makeTeam(db, nobody, team)).id);
  await hire(stage);
  await list(stage);
  await promise(stage);
  for (const [name, company] of Object.entries(companies))
    stage.companies.set(name, await createCompany(db, await staffOf(stage, "陈姐"), company));
  for (const name of Object.keys(projects)) await sign(stage, name);
};

const hire = async (stage: Stage): Promise<void> => {
  const { db, house, people, teams } = stage;
  const hash = await hashPassword(password);
  for (const [name, mailbox, roles, team] of staff) {
    const teamIds = team ? [known(teams, team)] : [];
    const id = await addStaff(db, house, nobody, {
      email: `${mailbox}@${domain}`,
      name,
      roles,
      teamIds,
    });
    await keepPassword(db, id, hash);
    people.set(name, id);
  }
  await run(db, sql`update people set language = 'en' where id = ${known(people, "Emma")}`);
  await run(
    db,
    sql`
      update staff
      set away_since = now() - interval '1 day', away_note = '休假，下周一回来；急事请找王工'
      where person_id = ${known(people, "李工")}`,
  );
};

const list = async (stage: Stage): Promise<void> => {
  const { db, products: shelf } = stage;
  const by = await staffOf(stage, "管理员");
  for (const { versions, ...product } of products) {
    const id = await createProduct(db, by, product);
    shelf.set(product.code, id);
    for (const [name, releasedOn, supportedUntil] of versions)
      await addVersion(db, by, id, { name, releasedOn, supportedUntil });
  }
};

const promise = async (stage: Stage): Promise<void> => {
  const { db } = stage;
  const by = await staffOf(stage, "管理员");
  const { id, name } = await one<{ id: string; name: string }>(
    db,
    sql`select id, name from plans where standard`,
  );
  await changePlan(db, by, id, { name, ...standard });
  for (const [name, plan] of Object.entries(plans)) await addPlan(db, by, { name, ...plan });
};

const sign = async (stage: Stage, name: string): Promise<void> => {
  const { db, now } = stage;
  const { fullName, code, customer, partner, products, contract, plan, maintained, note } =
    projects[name]!;
  const by = await staffOf(stage, "陈姐");
  const id = await createProject(db, by, {
    fullName,
    code,
    note,
    customerId: known(stage.companies, customer),
    partnerId: partner && known(stage.companies, partner),
    products: Object.entries(products).map(([code, version]) => ({
      productId: known(stage.products, code),
      version,
    })),
  });
  stage.projects.set(name, id);
  await createContract(db, by, {
    number: contract,
    projectId: id,
    plan,
    signedOn: dayFrom(now, maintained - 380),
    maintenanceFrom: dayFrom(now, maintained - 365),
    maintenanceUntil: dayFrom(now, maintained),
    callbackPhone: await callbackOf(stage),
  });
};

// Numbers of exchanges that do not exist.
const callbackOf = async ({ db }: Stage): Promise<string> => {
  const { count } = await one<{ count: number }>(db, sql`select count(*) as count from contracts`);
  return `0999-8800${String(1000 + count * 7).slice(1)}`;
};

/** The project that changed hands. */
export const handingOn = (now: number): Act => {
  const { project, to, by } = handedOn;
  const at = momentOf(handedOn.at, now);
  return {
    at,
    kind: "registry",
    async run(stage) {
      const { db, projects, companies } = stage;
      await transferProject(db, await staffOf(stage, by), known(projects, project), {
        partnerId: known(companies, to),
        from: new Date(at).toISOString(),
        historyConsent: true,
      });
    },
  };
};
