import { contract } from "../../lib/contract.ts";
import { NewInvitation } from "../binding/schema.ts";
import { byId } from "../fields.ts";
import * as s from "./schema.ts";

export const contactApi = contract({
  "GET /contacts": {
    summary: "People of partners and customers, by part of a name or a whole address or number",
    may: "bindings.read",
    limit: "search",
    query: s.ContactQuery,
    reply: s.ContactList,
  },
  "GET /contacts/:id": {
    summary: "A person: masked addresses, binding, company, projects, consents",
    may: "bindings.read",
    params: byId,
    reply: s.ContactPage,
  },
  "POST /contacts/:id/reveals": {
    summary: "See addresses and numbers in full; who, when and why is kept",
    may: "bindings.read",
    kept: false,
    params: byId,
    body: s.RevealBody,
    reply: s.Revealed,
  },
  "POST /contacts/:id/departure": {
    summary: "End a person: binding, sessions and tokens at once",
    may: "contacts.end",
    params: byId,
    body: s.DepartureBody,
  },
  "POST /contacts/:id/erasure": {
    summary:
      "Delete what is kept of a person: his requests stay, he is nobody in them; not to be undone",
    may: "contacts.end",
    params: byId,
    body: s.DepartureBody,
  },

  "GET /me/deletion": {
    summary: "Whether I asked that what is kept of me be deleted",
    may: "signed-in",
    reply: s.Erasure,
  },
  "POST /me/deletion": {
    summary: "Ask that what is kept of me be deleted; a colleague of the vendor decides",
    may: "signed-in",
    reply: s.Erasure,
  },
  "DELETE /me/deletion": {
    summary: "Take that back",
    may: "signed-in",
    reply: s.Erasure,
  },
  "GET /my/projects": {
    summary: "The projects I may choose in a form",
    may: "signed-in",
    limit: "search",
    query: s.MyProjectQuery,
    reply: s.MyProjects,
  },
  "GET /company/people": {
    summary: "My colleagues, and those who say they are",
    may: "company.manage",
    reply: s.Colleagues,
  },
  "POST /company/vouchers": {
    summary: "Vouch for a colleague, for projects of my own company",
    may: "company.manage",
    body: s.VoucherBody,
    reply: s.Colleagues,
  },
  "POST /company/people/:id/departure": {
    summary: "A colleague leaves: his access ends at once",
    may: "company.manage",
    params: byId,
    body: s.DepartureBody,
    reply: s.Colleagues,
  },
  "POST /company/people/:id/proposal": {
    summary: "Name a colleague as authorised applicant; the vendor's business confirms",
    may: "company.manage",
    params: byId,
    body: s.ProposalBody,
    reply: s.Colleagues,
  },
  "GET /company/invitations": {
    summary: "Invitations to my company",
    may: "company.manage",
    reply: s.ColleagueInvitations,
  },
  "POST /company/invitations": {
    summary: "Invite a colleague",
    may: "company.manage",
    kept: false,
    body: s.ColleagueInvitationBody,
    reply: NewInvitation,
  },
  "DELETE /company/invitations/:id": {
    summary: "Take an invitation back",
    may: "company.manage",
    params: byId,
  },
});
