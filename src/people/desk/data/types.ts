import type { Api } from "../../../api.ts";
import type { Args, Reply } from "../../../lib/contract.ts";

export type Claim = Reply<Api["GET /bindings/:id"]>;
export type ClaimRow = Reply<Api["GET /bindings"]>["items"][number];
export type Move = Args<Api["POST /bindings/:id/moves"]>["body"];
export type MoveName = Claim["moves"][number];
export type Match = Reply<Api["GET /bindings/:id/matches"]>["near"][number];
export type Invitation = Reply<Api["GET /invitations"]>["items"][number];

export type Company = Reply<Api["GET /companies/:id"]>;
export type CompanyRow = Reply<Api["GET /companies"]>["items"][number];
export type Project = Reply<Api["GET /projects/:id"]>;
export type ProjectRow = Reply<Api["GET /projects"]>["items"][number];
export type Contract = Project["contracts"][number];
export type Product = Reply<Api["GET /products"]>["items"][number];
export type Version = Product["versions"][number];

export type Contact = Reply<Api["GET /contacts/:id"]>;
export type ContactRow = Reply<Api["GET /contacts"]>["items"][number];
export type Merge = Reply<Api["GET /contact-merges"]>["items"][number];
export type Identity = Claim["identities"][number];
export type ImportBody = Args<Api["POST /imports"]>["body"];
export type ImportReport = Reply<Api["POST /imports"]>;

export type Kind = CompanyRow["kind"];
export type Level = ContactRow["level"];
export type Maintenance = CompanyRow["maintenance"];
export type Named = { id: string; name: string };
