/**
 * The number of an issue in what somebody typed: 12, #12, or the address of its page. An address has to be of this
 * tracker, and of this project where the project is named in it.
 */
export const numberIn = (
  typed: string,
  base: string,
  page: RegExp,
  project = "",
): string | undefined => {
  const bare = /^#?(\d{1,12})$/.exec(typed.trim())?.[1];
  if (bare) return bare;
  const [at, here] = [URL.parse(typed.trim()), URL.parse(base)];
  if (!at || at.host !== here?.host) return undefined;
  const path = at.pathname.replace(/\/+$/, "");
  const number = page.exec(path)?.[1];
  // A project known by its number does not show in addresses.
  const isHere =
    !project.includes("/") || path.toLowerCase().includes(`/${project.toLowerCase()}/`);
  return isHere ? number : undefined;
};
