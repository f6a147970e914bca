import { contract } from "../../lib/contract.ts";
import { byId } from "../fields.ts";
import * as s from "./schema.ts";

export const registryApi = contract({
  "GET /registry": {
    summary:
      "Companies and projects found by any part of a name, a credit code, a project or contract number",
    may: "registry.read",
    limit: "search",
    query: s.RegistryQuery,
    reply: s.RegistryHits,
  },
  "GET /companies": {
    summary: "Partners and end customers",
    may: "registry.read",
    limit: "search",
    query: s.CompanyQuery,
    reply: s.CompanyList,
  },
  "POST /companies": {
    summary: "Register a company",
    may: "registry.write",
    body: s.CompanyBody,
    reply: s.CompanyPage,
  },
  "GET /companies/:id": {
    summary: "A company with its projects, people, contracts and recent bindings",
    may: "registry.read",
    params: byId,
    reply: s.CompanyPage,
  },
  "PATCH /companies/:id": {
    summary: "Change a company; `ended` takes it out of use or back",
    may: "registry.write",
    params: byId,
    body: s.CompanyPatch,
    reply: s.CompanyPage,
  },

  "GET /projects": {
    summary: "Projects",
    may: "registry.read",
    limit: "search",
    query: s.ProjectQuery,
    reply: s.ProjectList,
  },
  "POST /projects": {
    summary: "Register a project",
    may: "registry.write",
    body: s.ProjectBody,
    reply: s.ProjectPage,
  },
  "GET /projects/:id": {
    summary: "A project with its partners, products, contracts and members",
    may: "registry.read",
    params: byId,
    reply: s.ProjectPage,
  },
  "PATCH /projects/:id": {
    summary: "Change a project",
    may: "registry.write",
    params: byId,
    body: s.ProjectPatch,
    reply: s.ProjectPage,
  },
  "POST /projects/:id/transfers": {
    summary: "Sell a project through another partner from a moment that has come",
    may: "registry.write",
    params: byId,
    body: s.TransferBody,
    reply: s.ProjectPage,
  },
  "PUT /projects/:id/members/:personId": {
    summary: "Make a person a member, or the owner, of a project",
    may: "registry.write",
    params: s.MemberParams,
    body: s.MemberBody,
    reply: s.ProjectPage,
  },
  "DELETE /projects/:id/members/:personId": {
    summary: "Take a person out of a project",
    may: "registry.write",
    params: s.MemberParams,
    reply: s.ProjectPage,
  },

  "GET /contracts": {
    summary: "Contracts with their maintenance",
    may: "registry.read",
    limit: "search",
    query: s.ContractQuery,
    reply: s.ContractList,
  },
  "POST /contracts": {
    summary: "Register a contract",
    may: "registry.write",
    body: s.ContractBody,
    reply: s.ContractRow,
  },
  "PATCH /contracts/:id": {
    summary: "Change a contract",
    may: "registry.write",
    params: byId,
    body: s.ContractPatch,
    reply: s.ContractRow,
  },
  "DELETE /contracts/:id": {
    summary: "Remove a contract entered by mistake",
    may: "registry.write",
    params: byId,
  },

  "GET /products": {
    summary: "Products with their versions",
    may: "signed-in",
    reply: s.ProductList,
  },
  "POST /products": {
    summary: "Add a product",
    may: "registry.write",
    body: s.ProductBody,
    reply: s.ProductView,
  },
  "PATCH /products/:id": {
    summary: "Change a product",
    may: "registry.write",
    params: byId,
    body: s.ProductPatch,
    reply: s.ProductView,
  },
  "POST /products/:id/versions": {
    summary: "Add a version of a product",
    may: "registry.write",
    params: byId,
    body: s.VersionBody,
    reply: s.ProductView,
  },
  "PATCH /products/:id/versions/:versionId": {
    summary: "Change a version",
    may: "registry.write",
    params: s.VersionParams,
    body: s.VersionPatch,
    reply: s.ProductView,
  },
  "DELETE /products/:id/versions/:versionId": {
    summary: "Remove a version entered by mistake",
    may: "registry.write",
    params: s.VersionParams,
    reply: s.ProductView,
  },
});
