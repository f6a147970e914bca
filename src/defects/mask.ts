/** What is never to leave support with a text: who asked, for whom, and where it runs. */
export type Names = {
  people: readonly string[];
  companies: readonly string[];
  projects: readonly string[];
};

/**
 * A text as R&D may read it (R62): without telephones, addresses of mail, hosts, numbers of papers and passwords, and
 * without the people, companies and projects of the requests it comes from. What is taken out says what it was.
 */
export const mask = (text: string, names: Names): string => {
  const bare = patterns.reduce((text, [pattern, put]) => text.replace(pattern, put), text);
  return wordsFor(names).reduce((text, [name, put]) => text.replaceAll(asWritten(name), put), bare);
};

/** A version is typed by customers too; four numbers in it are no address. */
export const maskVersion = (version: string, names: Names): string =>
  mask(`${isVersion}${version}`, names).slice(isVersion.length);
const isVersion = "version ";

/** What was taken out of a text, a word for each kind. */
export const maskedIn = (text: string): string[] => [
  ...new Set(Object.values(put).filter((word) => text.includes(word))),
];

/** Which of the names a text mentions, as they are written there. */
export const namesMentioned = (text: string, names: Names): string[] => [
  ...new Set(wordsFor(names).flatMap(([name]) => text.match(asWritten(name)) ?? [])),
];

const put = {
  project: "[项目]",
  company: "[公司]",
  person: "[姓名]",
  mobile: "[手机]",
  telephone: "[电话]",
  mail: "[邮箱]",
  contact: "[联系方式]",
  paper: "[证件号]",
  host: "[服务器地址]",
  password: "[密码]",
} as const;

// The longest first: 江城大学图书馆 is not 江城大学 and a rest.
const wordsFor = ({ people, companies, projects }: Names) =>
  [
    ...projects.map((name) => [name.trim(), put.project] as const),
    ...companies.map((name) => [name.trim(), put.company] as const),
    ...people.map((name) => [name.trim(), put.person] as const),
  ]
    .filter(([name]) => name.length > 1)
    .toSorted(([a], [b]) => b.length - a.length);

// However it is written large or small, with whatever blanks; a Latin name only as whole words.
const asWritten = (name: string): RegExp => {
  const literal = name
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\s+")
    .replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, "\\s?");
  const edge = (sign: string, look: string) => (/\w/.test(sign) ? look : "");
  return new RegExp(
    edge(name.at(0) ?? "", "(?<!\\w)") + literal + edge(name.at(-1) ?? "", "(?!\\w)"),
    "gi",
  );
};

const topLevels =
  "com|cn|net|org|edu|gov|mil|info|biz|top|vip|tech|cloud|local|lan|intra|internal|corp|example|test";
const byte = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

type Pattern = readonly [RegExp, string];

// A package such as com.sun.net.ssl is no host: it goes on behind the dot, or begins with what hosts end with.
const hosts: readonly Pattern[] = [
  [
    /\b([a-z][a-z0-9+.-]*:(?:[a-z0-9]+:)*)\/\/(?!localhost\b|127\.0\.0\.1\b)[^\s/?"'<>()]+/gi,
    `$1//${put.host}`,
  ],
  [/@\/{0,2}(?!localhost\b|127\.0\.0\.1\b)[\w.-]+:\d{2,5}\b/g, `@${put.host}`],
  [/\\\\[\w.-]+(?=\\)/g, `\\\\${put.host}`],
  // Versions have four parts as well.
  [
    new RegExp(
      `(?<![\\d.])(?<!(?:版本|version|build|v)[号为是:：= ]*)(?!127\\.0\\.0\\.1\\b|0\\.0\\.0\\.0\\b)(?:${byte}\\.){3}${byte}(?::\\d{1,5})?(?![\\d.])`,
      "gi",
    ),
    put.host,
  ],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])/gi, put.host],
  [/(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/gi, put.host],
  [/(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi, put.host],
  [
    new RegExp(
      `(?<![\\w.@/$-])(?!(?:com|org|net|cn)\\.)(?:[a-z0-9-]+\\.)+(?:${topLevels})(?::\\d{1,5})?(?![\\w$(-]|\\.\\w)`,
      "gi",
    ),
    put.host,
  ],
];

const secrets: readonly Pattern[] = [
  [
    /((?:password|passwd|pwd|密码|口令)["']?\s*[=:：]\s*)["']?[^\s"'&;,，；。]+/gi,
    `$1${put.password}`,
  ],
  [/(\b(?:bearer|basic)\s+)[\w.~+/=-]{8,}/gi, `$1${put.password}`],
];

const papers: readonly Pattern[] = [
  [/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, put.paper],
  // Of an organisation, and the older ones of people.
  [/(?<![\dA-Za-z])[159NY][1239]\d{6}[\dA-HJ-NPQRTUWXY]{10}(?![\dA-Za-z])/g, put.paper],
  [/(?<!\d)[1-6]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g, put.paper],
  [/(护照(?:号码?)?[:： ]*)[A-Z]{1,2}\d{7,8}(?!\w)/g, `$1${put.paper}`],
];

const ways: readonly Pattern[] = [
  [/(?<!\d)(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, put.mobile],
  [/(?<![\d-])[48]00[- ]\d{3}[- ]?\d{4}(?!\d)/g, put.telephone],
  [/(?<![\d-])0\d{2,3}[- ]\d{7,8}(?:-\d{1,6})?(?!\d)/g, put.telephone],
  [/[(（]0\d{2,3}[)）][- ]?\d{3,4}[- ]?\d{4}(?!\d)/g, put.telephone],
  [/((?:电话|座机|tel)[:： ]*)0\d{2,3}[- ]?\d{3,4}[- ]?\d{4}(?!\d)/gi, `$1${put.telephone}`],
  [/((?:微信|wechat|QQ)号?[:： ]*)(?=[a-z-]*[\d_])[\w-]{5,20}(?![\w.])/gi, `$1${put.contact}`],
];

const patterns: readonly Pattern[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, put.mail],
  ...secrets,
  ...hosts,
  ...papers,
  ...ways,
];
