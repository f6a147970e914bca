import { Problem } from "../../ui/client.ts";

/** What the server objects to, under the names the fields have in this form. */
export const renamed = async <T>(
  asking: Promise<T>,
  nameOf: (field: string) => string,
): Promise<T> => {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { status, code, message, fields, requestId, missing } = error;
    const named = Object.entries(fields).map(([field, words]) => [nameOf(field), words]);
    throw new Problem(
      status,
      code,
      message,
      Object.fromEntries(named),
      requestId,
      missing.map(nameOf),
    );
  }
};
