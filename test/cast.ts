import { sql, type Db } from "../src/lib/db.ts";
import { newId } from "../src/lib/id.ts";

/**
 * The people every test knows. 小林 answers at the first line, 老周 leads, 王工 is R&D, 陈姐 is business, 管理员 runs
 * the desk. 李经理 works at 华信 (a partner), 赵老师 at 江城大学, whose project 华信 sells; 孙总 is 华信's own
 * administrator; 钱工 works at 远景, another partner who must never see anything of 华信; 新人 has just signed in.
 */
export const cast = {
  xiaolin: newId(),
  laozhou: newId(),
  wang: newId(),
  chen: newId(),
  admin: newId(),
  li: newId(),
  zhao: newId(),
  sun: newId(),
  qian: newId(),
  newcomer: newId(),
} as const;
export type Name = keyof typeof cast;

export const companies = { huaxin: newId(), yuanjing: newId(), university: newId() } as const;
export const projects = { library: newId(), cards: newId(), harbour: newId() } as const;
export const products = { report: newId() } as const;
export const teams = { firstLine: newId(), custom: newId() } as const;
export const bindings = { li: newId(), zhao: newId(), sun: newId(), qian: newId() } as const;

const staff: Partial<
  Record<Name, { name: string; roles: string[]; email: string; team?: keyof typeof teams }>
> = {
  xiaolin: { name: "小林", roles: ["agent"], email: "xiaolin@vendor.example", team: "firstLine" },
  laozhou: { name: "老周", roles: ["lead"], email: "laozhou@vendor.example", team: "firstLine" },
  wang: { name: "王工", roles: ["rd"], email: "wang@vendor.example" },
  chen: { name: "陈姐", roles: ["business"], email: "chen@vendor.example" },
  admin: { name: "管理员", roles: ["sysadmin", "secadmin"], email: "admin@vendor.example" },
};
const contacts: Partial<
  Record<
    Name,
    {
      name: string;
      email: string;
      company?: keyof typeof companies;
      kind?: "partner" | "customer";
      admin?: boolean;
    }
  >
> = {
  li: { name: "李经理", email: "li@huaxin.example", company: "huaxin", kind: "partner" },
  sun: {
    name: "孙总",
    email: "sun@huaxin.example",
    company: "huaxin",
    kind: "partner",
    admin: true,
  },
  zhao: {
    name: "赵老师",
    email: "zhao@university.example",
    company: "university",
    kind: "customer",
  },
  qian: {
    name: "钱工",
    email: "qian@yuanjing.example",
    company: "yuanjing",
    kind: "partner",
    admin: true,
  },
  newcomer: { name: "新人", email: "newcomer@somewhere.example" },
};

const companyNames: Record<keyof typeof companies, [string, "partner" | "customer"]> = {
  huaxin: ["华信系统集成有限公司", "partner"],
  yuanjing: ["远景数据技术有限公司", "partner"],
  university: ["江城大学", "customer"],
};
const projectNames: Record<keyof typeof projects, [string, keyof typeof companies]> = {
  library: ["江城大学图书馆报表平台", "huaxin"],
  cards: ["江城大学一卡通分析项目", "huaxin"],
  harbour: ["江城大学校史馆数字展示", "yuanjing"],
};

/** Puts the cast into a fresh database. */
export const enter = async (db: Db): Promise<void> => {
  const put = (statement: ReturnType<typeof sql>) => statement.execute(db);
  for (const [key, [name, kind]] of Object.entries(companyNames))
    await put(sql`
      insert into companies (id, kind, legal_name, name_key)
      values (${companies[key as keyof typeof companies]}, ${kind}, ${name}, plain(${name}))`);
  await put(
    sql`insert into products (id, code, name) values (${products.report}, 'RPT', '星图报表')`,
  );
  for (const [key, [name, partner]] of Object.entries(projectNames)) {
    const id = projects[key as keyof typeof projects];
    await put(sql`
      insert into projects (id, full_name, name_key, customer_id)
      values (${id}, ${name}, plain(${name}), ${companies.university})`);
    await put(
      sql`insert into project_partners (project_id, partner_id) values (${id}, ${companies[partner]})`,
    );
    await put(
      sql`insert into project_products (project_id, product_id, version) values (${id}, ${products.report}, '11.2')`,
    );
  }
  await put(
    sql`insert into teams (id, name) values (${teams.firstLine}, '一线支持'), (${teams.custom}, '定制开发')`,
  );

  for (const [key, { name, roles, email, team }] of Object.entries(staff)) {
    const id = cast[key as Name];
    await put(sql`insert into people (id, kind, name) values (${id}, 'staff', ${name})`);
    await put(sql`insert into staff (person_id, roles) values (${id}, ${roles})`);
    await put(
      sql`insert into identities (kind, value, person_id, proven_at) values ('email', ${email}, ${id}, now())`,
    );
    if (team)
      await put(sql`insert into team_members (team_id, person_id) values (${teams[team]}, ${id})`);
  }
  for (const [key, { name, email, company, kind, admin = false }] of Object.entries(contacts)) {
    const id = cast[key as Name];
    await put(sql`insert into people (id, kind, name) values (${id}, 'contact', ${name})`);
    await put(
      sql`insert into identities (kind, value, person_id, proven_at) values ('email', ${email}, ${id}, now())`,
    );
    if (company)
      await put(sql`
        insert into bindings (id, person_id, state, kind, company_name, company_key, company_id, partner_admin,
          decided_at, verified_until)
        values (${bindings[key as keyof typeof bindings]}, ${id}, 'verified', ${kind}, ${companyNames[company][0]},
          plain(${companyNames[company][0]}), ${companies[company]}, ${admin}, now(), now() + interval '1 year')`);
  }
};
