import { expect, test } from "vitest";
import { isFilled, requiredIn, submissionOf, typed, type Request, type Type } from "./request.ts";

const field = (name: string, more: Partial<Type["fields"][number]> = {}) => ({
  name,
  kind: "line" as const,
  label: name,
  hint: "",
  required: true,
  max: 200,
  options: [],
  when: null,
  from: null,
  ...more,
});
const licence: Type = {
  name: "licence",
  label: "license 申请",
  hint: "",
  allowed: true,
  retired: false,
  severity: "S3",
  needs: { product: true, version: true, versionWhen: null, description: false },
  description: { label: "补充说明", hint: "" },
  fields: [
    field("kind"),
    field("days", { when: { name: "kind", is: ["temporary"] } }),
    field("contract", { when: { name: "kind", is: ["formal"] } }),
    field("note", { required: false }),
  ],
};
const blank: Request = {
  submissionId: "0190c1de-0000-7000-8000-000000000001",
  type: "licence",
  severity: "S3",
  title: "",
  description: "",
  projectId: "",
  projectName: "",
  productId: "",
  version: "",
  fields: {},
  files: [],
  masked: false,
  name: "李经理",
  phone: "",
  email: "",
  watchers: "",
};
const missing = (request: Request) =>
  requiredIn(licence, request).filter((name) => !isFilled(request, name));

test("what is missing is named as the server names it", () => {
  expect(missing(blank)).toEqual([
    "title",
    "projectName",
    "productId",
    "version",
    "fields.kind",
    "reach.phone",
  ]);
});

test("a field that depends on an answer is asked for with that answer only", () => {
  expect(missing({ ...blank, fields: { kind: "temporary" } })).toContain("fields.days");
  expect(missing({ ...blank, fields: { kind: "formal" } })).toContain("fields.contract");
  expect(missing({ ...blank, fields: { kind: "formal" } })).not.toContain("fields.days");
});

test("production that stands still takes a title and a phone, and an address is no phone", () => {
  const urgent = {
    ...blank,
    severity: "S1" as const,
    title: "生产停机",
    email: "li@huaxin.example",
  };
  expect(missing(urgent)).toEqual(["reach.phone"]);
  expect(missing({ ...urgent, phone: "13800138000" })).toEqual([]);
});

test("an address is enough to reach somebody who is not in a hurry", () => {
  expect(missing({ ...blank, email: "li@huaxin.example" })).not.toContain("reach.phone");
});

test("answers to what is no longer asked stay in the draft and are not sent", () => {
  const request = {
    ...blank,
    fields: { kind: "formal", days: "30", contract: " HT-1 ", wanted: "x" },
  };
  expect(submissionOf(licence, request).fields).toEqual({ kind: "formal", contract: "HT-1" });
});

test("a project is sent by its id or by its typed name, never by both", () => {
  const id = "0190c1de-0000-7000-8000-000000000002";
  const typedToo = { ...blank, projectName: "某银行一期" };
  expect(submissionOf(licence, { ...typedToo, projectId: id })).toMatchObject({
    projectId: id,
    projectName: "",
  });
  expect(submissionOf(licence, { ...typedToo, projectId: typed })).toMatchObject({
    projectId: null,
    projectName: "某银行一期",
  });
});

test("addresses to copy are told apart however they were separated", () => {
  const watchers = "a@x.example，b@x.example; c@x.example\nd@x.example";
  expect(submissionOf(licence, { ...blank, watchers }).watchers).toHaveLength(4);
});

test("the version is missing only where the medium has one", () => {
  const media: Type = {
    ...licence,
    needs: { ...licence.needs, versionWhen: { name: "medium", is: ["war"] } },
    fields: [field("medium"), field("purpose", { when: { name: "medium", is: ["war"] } })],
  };
  const asks = (medium: string) => requiredIn(media, { ...blank, fields: { medium } });
  expect(asks("war")).toEqual(expect.arrayContaining(["version", "fields.purpose"]));
  expect(asks("exe")).not.toEqual(expect.arrayContaining(["version"]));
  expect(asks("exe")).toEqual(expect.arrayContaining(["productId", "fields.medium"]));
});
