/** JSON that somebody sent; undefined where it is none. */
export const jsonIn = (raw: Buffer): unknown => {
  try {
    return JSON.parse(raw.toString("utf8"));
  } catch {
    return undefined;
  }
};
