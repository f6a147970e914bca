import type { Type } from "../data/types.ts";

/** What the form collected, by the names of its fields; those of a type and of the reach have a dot in their names. */
export type Filled = Record<string, string | undefined>;
type About = { submissionId: string; type: Type; requesterId: string | null; fileIds: string[] };

/** The form as the server takes it. */
export const submissionOf = (
  filled: Filled,
  { submissionId, type, requesterId, fileIds }: About,
) => {
  const text = (name: string) => (filled[name] ?? "").trim();
  return {
    submissionId,
    type: type.name,
    severity: text("severity") as "S3",
    title: text("title"),
    description: text("description"),
    projectId: text("projectId") || null,
    projectName: text("projectName"),
    productId: text("productId") || null,
    version: text("version"),
    reach: { name: text("reach.name"), phone: text("reach.phone"), email: text("reach.email") },
    fields: Object.fromEntries(
      type.fields.flatMap(({ name }) => {
        const answer = text(`fields.${name}`);
        return answer ? [[name, answer]] : [];
      }),
    ),
    requesterId,
    fileIds,
  };
};
