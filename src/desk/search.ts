/** Addresses a person can read and send on: `?view=mine&state=open&state=waiting`, everything a text or a list of texts. */
export const readSearch = (search: string): Record<string, string | string[]> => {
  const read: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const earlier = read[name];
    read[name] =
      earlier === undefined ? value : [...(Array.isArray(earlier) ? earlier : [earlier]), value];
  }
  return read;
};

export const writeSearch = (search: Record<string, unknown>): string => {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== "") written.append(name, String(each));
  return written.size ? `?${written}` : "";
};
