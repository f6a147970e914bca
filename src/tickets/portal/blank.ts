import type { Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";
import type { Member } from "../../portal/shell/Members.tsx";
import { uuid } from "../../portal/uuid.ts";
import type { Request } from "./request.ts";

export type Project = Reply<Api["GET /my/projects"]>["items"][number];

/** A form nobody has typed into: how to reach the person is known already. */
export const blankFor = ({
  name,
  mobile,
  email,
}: Pick<Member["person"], "name" | "mobile" | "email">): Omit<Request, "type"> => ({
  submissionId: uuid(),
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
  name,
  phone: mobile ?? "",
  email: email ?? "",
  watchers: "",
});

export const onlyOne = <T>(items: readonly T[]): T | undefined =>
  items.length === 1 ? items[0] : undefined;

/** A project brings its product and version along, where it has one product. */
export const placeIn = (
  project: Project | undefined,
): Partial<Pick<Request, "projectId" | "productId" | "version">> => {
  const product = project && onlyOne(project.products);
  return {
    ...(project && { projectId: project.id }),
    ...(product && { productId: product.id }),
    ...(product?.version && { version: product.version }),
  };
};
