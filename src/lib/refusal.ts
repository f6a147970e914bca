/** What fills the placeholders of a sentence; words of ours in both languages, names as a list. */
export type Details = Record<
  string,
  string | number | readonly string[] | { zh: string; en: string }
>;

/**
 * A request we understood and will not carry out. `code` is stable and names a sentence in `texts/…/errors.json`;
 * `details` fill its placeholders.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Details;
  /** Fields at fault: field path to error code, e.g. `{ email: "email.taken" }`. */
  readonly fields: Record<string, string>;

  constructor(
    status: number,
    code: string,
    details: Details = {},
    fields: Record<string, string> = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.details = details;
    this.fields = fields;
  }
}

/** What one may not see does not exist. */
export const notFound = (thing: string): never => {
  throw new Refusal(404, `${thing}.not-found`);
};
