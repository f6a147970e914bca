/** What is never to leave support with a text: who asked, for whom, and where it runs. */
export type Names = {
  people: readonly string[];
  companies: readonly string[];
  projects: readonly string[];
};

/**
 * A text as R&D may read it (R62): without mobiles, telephones, addresses of mail, hosts and numbers of ID cards, and
 * without the people, companies and projects of the requests it comes from. What is taken out says what it was.
 */
export const mask = (text: string, { people, companies, projects }: Names): string => {
  const bare = patterns.reduce((text, [pattern, put]) => text.replace(pattern, put), text);
  const named = [
    ...projects.map((name) => [name, "[项目]"] as const),
    ...companies.map((name) => [name, "[公司]"] as const),
    ...people.map((name) => [name, "[姓名]"] as const),
  ]
    .filter(([name]) => name.trim().length > 1)
    // The longest first: 江城大学图书馆 is not 江城大学 and a rest.
    .toSorted(([a], [b]) => b.length - a.length);
  return named.reduce((text, [name, put]) => text.replaceAll(asWritten(name.trim()), put), bare);
};

// However it is written large or small, with whatever blanks; a Latin name only as whole words.
const asWritten = (name: string): RegExp => {
  const literal = name
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\s+");
  const edge = (sign: string, look: string) => (/\w/.test(sign) ? look : "");
  return new RegExp(
    edge(name.at(0) ?? "", "(?<!\\w)") + literal + edge(name.at(-1) ?? "", "(?!\\w)"),
    "gi",
  );
};

const HOST = "[服务器地址]";
const topLevels =
  "com|cn|net|org|edu|gov|mil|info|biz|top|vip|tech|cloud|local|lan|intra|internal|corp|example|test";

// A package such as com.sun.net.ssl is no host: it goes on behind the dot, or begins with what hosts end with.
const patterns: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, "[邮箱]"],
  [
    /\b([a-z][a-z0-9+.-]*:(?:[a-z0-9]+:)*)\/\/(?!localhost\b|127\.0\.0\.1\b)[^\s/"'<>()]+/gi,
    `$1//${HOST}`,
  ],
  [/@\/{0,2}(?!localhost\b|127\.0\.0\.1\b)[\w.-]+:\d{2,5}\b/g, `@${HOST}`],
  [/\\\\[\w.-]+(?=\\)/g, `\\\\${HOST}`],
  [
    /(?<![\d.])(?!127\.0\.0\.1\b|0\.0\.0\.0\b)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d{1,5})?(?![\d.])/g,
    HOST,
  ],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi, HOST],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/gi, HOST],
  [
    new RegExp(
      `(?<![\\w.@/$-])(?!(?:com|org|net|cn)\\.)(?:[a-z0-9-]+\\.)+(?:${topLevels})(?::\\d{1,5})?(?![\\w$(-]|\\.\\w)`,
      "gi",
    ),
    HOST,
  ],
  [/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, "[证件号]"],
  [/(?<!\d)(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, "[手机]"],
  [/(?<![\d-])0\d{2,3}[- ]\d{7,8}(?:-\d{1,6})?(?!\d)/g, "[电话]"],
];
