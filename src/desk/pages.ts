import {
  BellRing,
  Bug,
  Building,
  Building2,
  CalendarDays,
  Contact,
  FileUp,
  FolderKanban,
  GitPullRequestArrow,
  Inbox,
  KeyRound,
  Mail,
  MessageCircle,
  MonitorSmartphone,
  Package,
  Shapes,
  Shield,
  ShieldCheck,
  Split,
  Terminal,
  Timer,
  TrainFront,
  UserRound,
  Users,
  UsersRound,
  Workflow,
} from "lucide-react";
import type { ComponentType } from "react";
import { readCalendarSearch } from "../calendar/desk/search.ts";
import { readDefectSearch } from "../defects/desk/search.ts";
import { readClaimSearch } from "../people/desk/bindings/search.ts";
import { readCompanySearch } from "../people/desk/companies/search.ts";
import { readContactSearch } from "../people/desk/contacts/search.ts";
import { readProjectSearch } from "../people/desk/projects/search.ts";
import { readSearch } from "../tickets/desk/data/filter.ts";
import { readTypeSearch } from "../types/desk/search.ts";
import { NotFound } from "./NotFound.tsx";
import { barePage, page, within } from "./page.ts";

const tickets = page(
  "/tickets",
  () => import("../tickets/desk/Workplace.tsx").then((m) => m.Workplace),
  { area: "tickets", nav: "tickets.title", icon: Inbox, may: "tickets.note" },
  readSearch,
);

const bindings = page(
  "/bindings",
  () => import("../people/desk/bindings/BindingsPage.tsx").then((m) => m.BindingsPage),
  { area: "people", nav: "bindings.title", icon: ShieldCheck, may: "bindings.read" },
  readClaimSearch,
);

/** Every page of the desk, a line each. The first page of an area that a person may see is where the rail leads. */
export const pages = [
  page("/", () => import("./Home.tsx").then((m) => m.Home)),
  tickets.addChildren([
    within(tickets, "$number", { area: "tickets", may: "tickets.note", deep: true }),
  ]),
  page(
    "/tickets/new",
    () => import("../tickets/desk/new/NewTicketPage.tsx").then((m) => m.NewTicketPage),
    { area: "tickets", may: "tickets.create", deep: true },
  ),
  page(
    "/defects",
    () => import("../defects/desk/DefectsPage.tsx").then((m) => m.DefectsPage),
    { area: "trains", nav: "defects.title", icon: Bug, may: "defects.read" },
    readDefectSearch,
  ),
  page(
    "/defects/$number",
    () => import("../defects/desk/DefectPage.tsx").then((m) => m.DefectPage),
    { area: "trains", may: "defects.read", deep: true },
  ),
  page(
    "/trains",
    () => import("../releases/desk/calendar/TrainsPage.tsx").then((m) => m.TrainsPage),
    {
      area: "trains",
      nav: "trains.title",
      icon: TrainFront,
      may: "releases.read",
    },
  ),
  page(
    "/trains/$id",
    () => import("../releases/desk/page/ReleasePage.tsx").then((m) => m.ReleasePage),
    {
      area: "trains",
      may: "releases.read",
      deep: true,
    },
  ),
  bindings.addChildren([
    within(bindings, "$id", { area: "people", may: "bindings.read", deep: true }),
  ]),
  page(
    "/companies",
    () => import("../people/desk/companies/CompaniesPage.tsx").then((m) => m.CompaniesPage),
    { area: "people", nav: "companies.title", icon: Building2, may: "registry.read" },
    readCompanySearch,
  ),
  page(
    "/companies/$id",
    () => import("../people/desk/companies/CompanyPage.tsx").then((m) => m.CompanyPage),
    { area: "people", may: "registry.read", deep: true },
  ),
  page(
    "/projects",
    () => import("../people/desk/projects/ProjectsPage.tsx").then((m) => m.ProjectsPage),
    { area: "people", nav: "projects.title", icon: FolderKanban, may: "registry.read" },
    readProjectSearch,
  ),
  page(
    "/projects/$id",
    () => import("../people/desk/projects/ProjectPage.tsx").then((m) => m.ProjectPage),
    { area: "people", may: "registry.read", deep: true },
  ),
  page(
    "/contacts",
    () => import("../people/desk/contacts/ContactsPage.tsx").then((m) => m.ContactsPage),
    { area: "people", nav: "contacts.title", icon: Contact, may: "bindings.read" },
    readContactSearch,
  ),
  page(
    "/contacts/$id",
    () => import("../people/desk/contacts/ContactPage.tsx").then((m) => m.ContactPage),
    { area: "people", may: "bindings.read", deep: true },
  ),
  page(
    "/products",
    () => import("../people/desk/products/ProductsPage.tsx").then((m) => m.ProductsPage),
    { area: "people", nav: "products.title", icon: Package, may: "registry.read" },
  ),
  page("/import", () => import("../people/desk/import/ImportPage.tsx").then((m) => m.ImportPage), {
    area: "people",
    nav: "imports.title",
    icon: FileUp,
    may: "registry.write",
  }),
  page(
    "/settings/colleagues",
    () => import("../auth/desk/colleagues/ColleaguesPage.tsx").then((m) => m.ColleaguesPage),
    {
      area: "settings",
      group: "settings.group-people",
      nav: "staff.title",
      icon: Users,
      may: ["staff.manage", "roles.grant"],
    },
    ({ ended }): { ended?: "yes" } => (ended === "yes" ? { ended } : {}),
  ),
  page(
    "/settings/teams",
    () => import("../auth/desk/colleagues/TeamsPage.tsx").then((m) => m.TeamsPage),
    {
      area: "settings",
      group: "settings.group-people",
      nav: "teams.title",
      icon: UsersRound,
      may: "staff.manage",
    },
  ),
  page(
    "/settings/routing",
    () => import("../tickets/desk/routing/RoutingPage.tsx").then((m) => m.RoutingPage),
    {
      area: "settings",
      group: "settings.group-people",
      nav: "routing.title",
      icon: Split,
      may: "settings.write",
    },
  ),
  page(
    "/settings/calendar",
    () => import("../calendar/desk/CalendarPage.tsx").then((m) => m.CalendarPage),
    {
      area: "settings",
      group: "settings.group-house",
      nav: "calendar.title",
      icon: CalendarDays,
      may: "calendar.read",
    },
    readCalendarSearch,
  ),
  page("/settings/plans", () => import("../plans/desk/PlansPage.tsx").then((m) => m.PlansPage), {
    area: "settings",
    group: "settings.group-house",
    nav: "plans.title",
    icon: Timer,
    may: "registry.read",
  }),
  page(
    "/settings/flows",
    () => import("../flows/desk/FlowsPage.tsx").then((m) => m.FlowsPage),
    {
      area: "settings",
      group: "settings.group-house",
      nav: "flows.title",
      icon: Workflow,
      may: ["tickets.note", "settings.write"],
    },
    ({ flow }): { flow?: string } => (typeof flow === "string" ? { flow } : {}),
  ),
  page("/settings/types", () => import("../types/desk/TypesPage.tsx").then((m) => m.TypesPage), {
    area: "settings",
    group: "settings.group-house",
    nav: "types.title",
    icon: Shapes,
    may: "settings.write",
  }),
  page(
    "/settings/types/$name",
    () => import("../types/desk/TypePage.tsx").then((m) => m.TypePage),
    { area: "settings", may: "settings.write", deep: true },
    readTypeSearch,
  ),
  page(
    "/settings/company",
    () => import("../settings/desk/vendor/VendorPage.tsx").then((m) => m.VendorPage),
    {
      area: "settings",
      group: "settings.group-house",
      nav: "vendor.title",
      icon: Building,
      may: "settings.write",
    },
  ),
  page(
    "/settings/mailboxes",
    () => import("../settings/desk/mail/MailboxesPage.tsx").then((m) => m.MailboxesPage),
    {
      area: "settings",
      group: "settings.group-house",
      nav: "mail.title",
      icon: Mail,
      may: "settings.write",
    },
  ),
  page(
    "/settings/wechat",
    () => import("../settings/desk/wechat/WechatPage.tsx").then((m) => m.WechatPage),
    {
      area: "settings",
      group: "settings.group-house",
      nav: "wechat.title",
      icon: MessageCircle,
      may: "settings.write",
    },
  ),
  page(
    "/settings/notices",
    () => import("../notices/desk/settings/NoticesPage.tsx").then((m) => m.NoticesPage),
    {
      area: "settings",
      group: "settings.group-house",
      nav: "templates.title",
      icon: BellRing,
      may: "settings.write",
    },
  ),
  page(
    "/settings/notices/$name",
    () => import("../notices/desk/settings/TemplatePage.tsx").then((m) => m.TemplatePage),
    { area: "settings", may: "settings.write", deep: true },
  ),
  page(
    "/settings/trackers",
    () => import("../trackers/desk/settings/TrackersPage.tsx").then((m) => m.TrackersPage),
    {
      area: "settings",
      group: "settings.group-house",
      nav: "trackers.title",
      icon: GitPullRequestArrow,
      may: "settings.write",
    },
  ),
  page(
    "/settings/security",
    () => import("../settings/desk/security/SecurityPage.tsx").then((m) => m.SecurityPage),
    {
      area: "settings",
      group: "settings.group-house",
      nav: "security.title",
      icon: Shield,
      may: "security.write",
    },
  ),
  page(
    "/account/profile",
    () => import("../auth/desk/account/ProfilePage.tsx").then((m) => m.ProfilePage),
    { area: "account", nav: "profile.title", icon: UserRound },
  ),
  page(
    "/account/notices",
    () => import("../notices/desk/mine/MyNoticesPage.tsx").then((m) => m.MyNoticesPage),
    { area: "account", nav: "my-notices.title", icon: BellRing },
  ),
  page(
    "/account/password",
    () => import("../auth/desk/account/PasswordChangePage.tsx").then((m) => m.PasswordChangePage),
    { area: "account", nav: "password.title", icon: KeyRound },
  ),
  page(
    "/account/authenticator",
    () => import("../auth/desk/account/AuthenticatorPage.tsx").then((m) => m.AuthenticatorPage),
    { area: "account", nav: "totp.title", icon: ShieldCheck },
  ),
  page(
    "/account/devices",
    () => import("../auth/desk/account/DevicesPage.tsx").then((m) => m.DevicesPage),
    { area: "account", nav: "devices.title", icon: MonitorSmartphone },
  ),
  page(
    "/account/tokens",
    () => import("../auth/desk/account/TokensPage.tsx").then((m) => m.TokensPage),
    { area: "account", nav: "tokens.title", icon: Terminal },
  ),
] as const;

/** Pages for people who are not signed in yet: sign-in, invitation, first run. */
export const barePages = [
  barePage("/sign-in", () => import("../auth/desk/door/SignInPage.tsx").then((m) => m.SignInPage)),
  barePage("/password/$token", () =>
    import("../auth/desk/door/PasswordPage.tsx").then((m) => m.PasswordPage),
  ),
  barePage("/second-proof", () =>
    import("../auth/desk/door/SecondProofPage.tsx").then((m) => m.SecondProofPage),
  ),
  barePage("/setup", () => import("../setup/desk/SetupPage.tsx").then((m) => m.SetupPage)),
  // For eyes only: every component in every state. Not part of what is built.
  barePage("/kit", () =>
    import.meta.env.DEV
      ? import("./kit/KitPage.tsx").then((m) => m.KitPage)
      : Promise.resolve(NotFound),
  ),
] as const;

/** Searches everything and does what can be done here. */
export const loadPalette:
  | (() => Promise<ComponentType<{ open: boolean; onOpenChange: (open: boolean) => void }>>)
  | undefined = () => import("../tickets/desk/palette/Palette.tsx").then((m) => m.Palette);
