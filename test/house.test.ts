import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** The house, from the ground up. A room uses the rooms before it, through their front door (`index.ts`). */
const rooms = [
  "lib",
  "settings",
  "calendar",
  "files",
  "people",
  "auth",
  "flows",
  "types",
  "plans",
  "tickets",
  "defects",
  "trackers",
  "releases",
  "notices",
  "realtime",
  "setup",
];
/** They stand above all rooms. */
const above = [
  "api.ts",
  "server.ts",
  "worker.ts",
  "following.ts",
  "reactions.ts",
  "operations.ts",
  "main.ts",
  "cli.ts",
  "cli",
  "demo",
];
const shells = ["ui", "desk", "portal"];

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "src");

type Import = { from: string; to: string; typeOnly: boolean; later: boolean };

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.ts$|\.d\.ts$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("/testing/"));

const importsIn = (file: string, text = readFileSync(file, "utf8")): Import[] =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(import|export)(\s+type)?\b[^;'"]*?\bfrom\s+["'](\.[^"']+)["']|\bimport\(\s*["'](\.[^"']+)["']|(?:^|\n)import\s+["'](\.[^"']+)["']/g,
    ),
  ].map((found) => ({
    from: relative(source, file),
    to: relative(source, normalize(join(dirname(file), found[3] ?? found[4] ?? found[5] ?? ""))),
    typeOnly: found[2] !== undefined,
    later: found[4] !== undefined,
  }));

const roomOf = (path: string): string => path.split("/")[0] ?? "";
/** Drawn in a browser: the kit, the two shells, and the `desk/` and `portal/` folders of the rooms. */
const isScreen = (path: string): boolean =>
  shells.includes(roomOf(path)) || /^[^/]+\/(desk|portal)\//.test(path);
/** Both sides read these: shapes, contracts, flows, words. */
const isShared = (path: string): boolean =>
  /(^|\/)(schema|api)\.ts$/.test(path) ||
  path.startsWith("flows/") ||
  ["lib/text.ts", "lib/contract.ts", "people/permissions.ts"].includes(path);

/** What is wrong with an import; undefined when it looks down and comes in by the door. */
const fault = ({ from, to, typeOnly }: Import): string | undefined => {
  if (!/\.tsx?$/.test(to)) return undefined;
  const [room, other] = [roomOf(from), roomOf(to)];
  if (isScreen(from)) {
    if (isScreen(to) || to === "lib/text.ts" || to.startsWith("flows/")) return undefined;
    return typeOnly && (isShared(to) || to === "api.ts")
      ? undefined
      : "the browser takes shapes and flows, not server code";
  }
  if (isScreen(to)) return "the server does not draw";
  if (room === other || above.includes(room)) return undefined;
  if (above.includes(other) || rooms.indexOf(other) > rooms.indexOf(room))
    return `${room} is below ${other}`;
  if (other === "lib" || other === "flows" || isShared(to)) return undefined;
  return to === `${other}/index.ts` ? undefined : "use the front door";
};

const files = filesUnder(source);
const imports = files.flatMap((file) => importsIn(file));

test("every import looks down, and comes in by the front door", () => {
  const faults = imports.flatMap((each) => {
    const what = fault(each);
    return what ? [`${what}: ${each.from} → ${each.to}`] : [];
  });
  expect(faults).toEqual([]);
});

test("the check sees the whole house", () => {
  expect(files.length).toBeGreaterThan(200);
  expect(imports.length).toBeGreaterThan(800);
  const strangers = files
    .map((file) => roomOf(relative(source, file)))
    .filter((room) => ![...rooms, ...above, ...shells, "texts"].includes(room));
  expect(strangers).toEqual([]);
  for (const { from, to } of imports)
    if (/\.tsx?$/.test(to))
      expect([from, files.includes(join(source, to)) || to.endsWith(".d.ts")]).toEqual([
        from,
        true,
      ]);
});

test.each([
  ["people/x.ts", 'import { seenBy } from "../tickets/index.ts";', "people is below tickets"],
  [
    "tickets/x.ts",
    'import { companyRow } from "../people/registry/company-store.ts";',
    "use the front door",
  ],
  [
    "tickets/desk/x.tsx",
    'import { listTickets } from "../list.ts";',
    "the browser takes shapes and flows, not server code",
  ],
  [
    "tickets/desk/x.tsx",
    'import { TicketRow } from "../schema.ts";',
    "the browser takes shapes and flows, not server code",
  ],
  ["tickets/list.ts", 'import { Row } from "./desk/Row.tsx";', "the server does not draw"],
  ["lib/x.ts", 'import { createServer } from "../server.ts";', "lib is below server.ts"],
])("a planted fault in %s is found", (path, text, what) => {
  expect(importsIn(join(source, path), text).map(fault)).toEqual([what]);
});

test("nothing imports in a circle", () => {
  const runtime = Map.groupBy(
    imports.filter(({ typeOnly, later, to }) => !typeOnly && !later && /\.tsx?$/.test(to)),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of runtime.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of runtime.keys()) walk(file, []);
  expect(circles).toEqual([]);
});
