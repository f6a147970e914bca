import type { Handlers } from "../../lib/routes.ts";
import { todayOf } from "../today.ts";
import type { registryApi } from "./api.ts";
import { changeCompany, createCompany } from "./companies.ts";
import { companiesNamed, listCompanies } from "./company-store.ts";
import { contractRow, listContracts } from "./contract-store.ts";
import { changeContract, createContract, removeContract } from "./contracts.ts";
import { removeMember, setMember } from "./members.ts";
import { companyPage, projectPage } from "./pages.ts";
import {
  addVersion,
  changeProduct,
  changeVersion,
  createProduct,
  listProducts,
  productView,
  removeVersion,
} from "./products.ts";
import { listProjects, projectsNamed } from "./project-store.ts";
import { changeProject, createProject } from "./projects.ts";
import { transferProject } from "./transfer.ts";

const HITS = 8;

export const registryHandlers: Handlers<typeof registryApi> = {
  "GET /registry": async ({ db, house, query: { q } }) => ({
    companies: await companiesNamed(db, q, HITS, todayOf(house)),
    projects: await projectsNamed(db, q, HITS, todayOf(house)),
  }),

  "GET /companies": ({ db, house, query }) => listCompanies(db, query, todayOf(house)),
  "POST /companies": async ({ db, house, actor, body }) =>
    companyPage(db, await createCompany(db, actor, body), todayOf(house)),
  "GET /companies/:id": ({ db, house, params }) => companyPage(db, params.id, todayOf(house)),
  "PATCH /companies/:id": async ({ db, house, actor, params, body }) => {
    await changeCompany(db, actor, params.id, body);
    return companyPage(db, params.id, todayOf(house));
  },

  "GET /projects": ({ db, house, query }) => listProjects(db, query, todayOf(house)),
  "POST /projects": async ({ db, house, actor, body }) =>
    projectPage(db, await createProject(db, actor, body), todayOf(house)),
  "GET /projects/:id": ({ db, house, params }) => projectPage(db, params.id, todayOf(house)),
  "PATCH /projects/:id": async ({ db, house, actor, params, body }) => {
    await changeProject(db, actor, params.id, body);
    return projectPage(db, params.id, todayOf(house));
  },
  "POST /projects/:id/transfers": async ({ db, house, actor, params, body }) => {
    await transferProject(db, actor, params.id, body);
    return projectPage(db, params.id, todayOf(house));
  },
  "PUT /projects/:id/members/:personId": async ({ db, house, actor, params, body }) => {
    await setMember(db, actor, { ...params, ...body });
    return projectPage(db, params.id, todayOf(house));
  },
  "DELETE /projects/:id/members/:personId": async ({ db, house, actor, params }) => {
    await removeMember(db, actor, params);
    return projectPage(db, params.id, todayOf(house));
  },

  "GET /contracts": ({ db, query }) => listContracts(db, query),
  "POST /contracts": async ({ db, actor, body }) =>
    contractRow(db, await createContract(db, actor, body)),
  "PATCH /contracts/:id": async ({ db, actor, params, body }) => {
    await changeContract(db, actor, params.id, body);
    return contractRow(db, params.id);
  },
  "DELETE /contracts/:id": ({ db, actor, params }) => removeContract(db, actor, params.id),

  "GET /products": async ({ db, actor }) => ({ items: await listProducts(db, actor) }),
  "POST /products": async ({ db, actor, body }) =>
    productView(db, await createProduct(db, actor, body)),
  "PATCH /products/:id": async ({ db, actor, params, body }) => {
    await changeProduct(db, actor, params.id, body);
    return productView(db, params.id);
  },
  "POST /products/:id/versions": async ({ db, actor, params, body }) => {
    await addVersion(db, actor, params.id, body);
    return productView(db, params.id);
  },
  "PATCH /products/:id/versions/:versionId": async ({ db, actor, params, body }) => {
    await changeVersion(db, actor, params, body);
    return productView(db, params.id);
  },
  "DELETE /products/:id/versions/:versionId": async ({ db, actor, params }) => {
    await removeVersion(db, actor, params);
    return productView(db, params.id);
  },
};
