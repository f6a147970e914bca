type Place = { project: string; number: string };

/** Where the issue of this key is: 12 in the project itself, star/other#12 where it was moved to. */
export const placeOf = (key: string, project: string): Place => {
  const at = key.lastIndexOf("#");
  return at < 0
    ? { project, number: key }
    : { project: key.slice(0, at), number: key.slice(at + 1) };
};

/** The key of an issue that is in the project `there`. */
export const keyAt = (there: string, number: number | string, project: string): string =>
  there.toLowerCase() === project.toLowerCase() ? String(number) : `${there}#${number}`;
