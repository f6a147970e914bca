import { contract } from "../../lib/contract.ts";
import { byId } from "../fields.ts";
import * as s from "./schema.ts";

export const bindingApi = contract({
  "GET /binding": { summary: "My binding, in words for me", may: "signed-in", reply: s.MyBinding },
  "POST /binding": {
    summary: "Say who I am and for which company; the answer is the same for every company",
    may: "signed-in",
    limit: "submit",
    body: s.BindingBody,
    reply: s.MyBinding,
  },
  "POST /binding/answer": {
    summary: "Give what was asked for",
    may: "signed-in",
    limit: "submit",
    body: s.AnswerBody,
    reply: s.MyBinding,
  },
  "DELETE /binding": {
    summary: "Withdraw a claim under way, or unbind; unbinding ends every session",
    may: "signed-in",
    reply: s.MyBinding,
  },
  "GET /binding/policy": {
    summary: "What is done with personal data, in its present version",
    may: "public",
    reply: s.Policy,
  },
  "GET /consents": {
    summary: "What I agreed to, and when",
    may: "signed-in",
    reply: s.ConsentList,
  },
  "POST /consents": {
    summary: "Agree to the present policy, for the purposes ticked",
    may: "signed-in",
    body: s.ConsentBody,
    reply: s.ConsentList,
  },
  "DELETE /consents/:id": {
    summary: "Withdraw a consent",
    may: "signed-in",
    params: byId,
    reply: s.ConsentList,
  },
  "POST /invitations/accept": {
    summary: "Bind at once with a code of invitation",
    may: "signed-in",
    limit: "code",
    body: s.AcceptBody,
    reply: s.MyBinding,
  },

  "GET /bindings": {
    summary: "Claims to verify, those waiting longest first",
    may: "bindings.read",
    limit: "search",
    query: s.BindingQuery,
    reply: s.BindingList,
  },
  "GET /bindings/:id": {
    summary: "A claim and how it was decided",
    may: "bindings.read",
    params: byId,
    reply: s.BindingPage,
  },
  "GET /bindings/:id/matches": {
    summary: "Companies of the same or a similar name, with the numbers to call back",
    may: "bindings.read",
    limit: "search",
    params: byId,
    query: s.MatchQuery,
    reply: s.Matches,
  },
  "POST /bindings/:id/moves": {
    summary: "Verify, ask for more, send to business, reject, revoke, authorise, block",
    may: "bindings.read",
    params: byId,
    body: s.MoveBody,
    reply: s.BindingPage,
  },
  "GET /invitations": {
    summary: "Codes of invitation, without the codes",
    may: "bindings.read",
    query: s.InvitationQuery,
    reply: s.InvitationList,
  },
  "POST /invitations": {
    summary: "Invite someone into a company",
    may: "bindings.invite",
    kept: false,
    body: s.InvitationBody,
    reply: s.NewInvitation,
  },
  "DELETE /invitations/:id": {
    summary: "Take an invitation back",
    may: "bindings.invite",
    params: byId,
  },
});
