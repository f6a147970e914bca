/** The moment at which the clocks of a zone show "2026-11-25T15:04". */
export const instantOf = (local: string, zone: string): string => {
  const asIfUtc = Date.parse(`${local}:00Z`);
  const ahead = Date.parse(`${localOf(asIfUtc, zone)}:00Z`) - asIfUtc;
  return new Date(asIfUtc - ahead).toISOString();
};

/** What the clocks of a zone show at a moment, as an input of date and time takes it. */
export const localOf = (at: number, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
  })
    .format(at)
    .replace(" ", "T");
