const MOST = 40;

// Where most of the houses and their customers are.
const near = [
  "Asia/Shanghai",
  "Asia/Urumqi",
  "Asia/Hong_Kong",
  "Asia/Taipei",
  "Asia/Singapore",
  "Asia/Tokyo",
  "Asia/Bangkok",
  "Asia/Dubai",
  "Europe/London",
  "Europe/Berlin",
  "America/New_York",
  "America/Los_Angeles",
  "UTC",
];

/** Time zones by a part of their name, or of what people call them. */
export const findZones = (typed: string, language: string): string[] => {
  const wanted = typed.trim().toLowerCase().replaceAll(" ", "_");
  if (!wanted) return near;
  return [...new Set([...near, ...Intl.supportedValuesOf("timeZone")])]
    .filter(
      (zone) =>
        zone.toLowerCase().includes(wanted) || zoneDetail(zone, language).includes(typed.trim()),
    )
    .slice(0, MOST);
};

/** "GMT+8 · 中国标准时间"; some zones have no name but the offset. */
export const zoneDetail = (zone: string, language: string): string => {
  const key = `${language} ${zone}`;
  const words = known.get(key) ?? described(zone, language);
  known.set(key, words);
  return words;
};

const described = (zone: string, language: string): string => {
  const [offset, name] = [named(zone, language, "shortOffset"), named(zone, language, "long")];
  return name.startsWith("GMT") ? offset : `${offset} · ${name}`;
};

const known = new Map<string, string>();
const named = (timeZone: string, language: string, timeZoneName: "shortOffset" | "long"): string =>
  new Intl.DateTimeFormat(language, { timeZone, timeZoneName })
    .formatToParts()
    .find(({ type }) => type === "timeZoneName")?.value ?? "";
