/** A mobile or an address as staff see it until they ask for more: 138****1234, z***@company.cn. */
export const masked = (kind: string, value: string): string => {
  if (kind === "email") return value.replace(/^(.).*(?=@)/, "$1***");
  const kept = value.length >= 8 ? 4 : 2;
  return `${value.slice(0, Math.max(0, value.length - kept - 4)) || value.slice(0, 1)}****${value.slice(-kept)}`;
};

export type Identity = { kind: string; value: string; provenAt: string | null };
export const maskedIdentities = (identities: readonly Identity[]) =>
  identities
    .filter(({ kind }) => kind === "email" || kind === "mobile")
    .map(({ kind, value, provenAt }) => ({
      kind,
      masked: masked(kind, value),
      proven: provenAt !== null,
    }));
