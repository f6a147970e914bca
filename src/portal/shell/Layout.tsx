import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import { Asked } from "../kit/Dialog.tsx";
import { Icon, type IconName } from "../kit/Icon.tsx";
import { Toasts } from "../kit/Toast.tsx";
import { useSession, type Session } from "../session.ts";
import { t, type Key } from "../texts.ts";
import { ConnectionLine } from "./ConnectionLine.tsx";
import { LanguageSwitch, ThemeSwitch } from "./Switches.tsx";
import mark from "../../ui/mark.svg";

type Place = { href: string; name: Key; icon: IconName; may?: Session["permissions"][number] };

const places: readonly Place[] = [
  { href: "/", name: "nav.home", icon: "home" },
  { href: "/tickets/new", name: "nav.new", icon: "compose" },
  { href: "/tickets", name: "nav.tickets", icon: "list" },
  { href: "/company", name: "nav.company", icon: "people", may: "company.manage" },
  { href: "/me", name: "nav.me", icon: "person" },
];

/** What stands around every page: the vendor's name, where one can go, and whether the line is up. */
export const Layout = ({ children }: { children: ComponentChildren }) => {
  const { path } = useLocation();
  const { data: session } = useSession();
  const current = currentOf(path);
  const open = places.filter(({ may }) => !may || session?.permissions.includes(may));
  return (
    <div class="shell" data-place={placeOf(path)}>
      <a class="skip" href="#content">
        {t("nav.skip")}
      </a>
      <header class="top">
        <a class="brand" href="/">
          <img src={session?.vendor.logo || mark} alt="" />
          <span>{session?.vendor.name ?? ""}</span>
        </a>
        <div class="top-switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <ConnectionLine />
      <nav class="places" aria-label={t("nav.label")}>
        {open.map(({ href, name, icon, may }) => (
          <a
            key={href}
            href={href}
            aria-current={href === current ? "page" : undefined}
            data-wide={may ? true : undefined}
          >
            <Icon name={icon} size={24} />
            <span>{t(name)}</span>
          </a>
        ))}
      </nav>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Toasts />
      <Asked />
    </div>
  );
};

/** A request belongs to "my requests". */
const currentOf = (path: string) => (/^\/tickets\/\d/.test(path) ? "/tickets" : path);

/** The pages of the tab bar show it on a phone; deeper pages need the room. */
const placeOf = (path: string) =>
  path === "/tickets/new" || !places.some(({ href }) => href === path) ? "deep" : "top";
