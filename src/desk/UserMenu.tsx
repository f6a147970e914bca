import { Link } from "@tanstack/react-router";
import { CircleCheck, LogOut, Moon } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Avatar } from "../ui/Avatar.tsx";
import { Menu, MenuChoice, MenuItem, MenuLine } from "../ui/Menu.tsx";
import { useLanguage, useT } from "../ui/texts.tsx";
import { useTheme } from "../ui/useTheme.ts";
import { languages, useThemes } from "./choices.ts";
import { useEntries } from "./menu.ts";
import { useAway, useSession, useSignOut, useSpeak } from "./session.ts";

const AwayDialog = lazy(() =>
  import("../auth/desk/account/AwayDialog.tsx").then((m) => ({ default: m.AwayDialog })),
);

/** Under one's own face: away and back, language, theme, one's account, the way out. */
export function UserMenu({ side, align }: { side: "right" | "top"; align: "end" }) {
  const t = useT();
  const language = useLanguage();
  const { person, away } = useSession();
  const setAway = useAway();
  const signOut = useSignOut();
  const account = useEntries()("account");
  const speak = useSpeak();
  const [theme, wear] = useTheme();
  const themes = useThemes();
  const [leaving, setLeaving] = useState(false);

  return (
    <>
      <Menu
        side={side}
        align={align}
        trigger={
          <button
            type="button"
            aria-label={t("shell.account-of", { name: person.name })}
            className="relative cursor-pointer rounded-full"
          >
            <Avatar name={person.name} faded={away !== null} />
            <span
              aria-hidden
              className={`absolute -right-0.5 -bottom-0.5 size-3 rounded-full border-2 border-canvas ${away ? "bg-ink-faint" : "bg-success-text"}`}
            />
          </button>
        }
      >
        <div className="flex items-center gap-2.5 px-2 pt-1.5 pb-2">
          <Avatar name={person.name} />
          <span className="min-w-0">
            <span className="block truncate font-medium">{person.name}</span>
            <span className="block text-xs text-ink-faint">
              {t(away ? "shell.away" : "shell.here")}
            </span>
          </span>
        </div>
        <MenuItem
          icon={away ? CircleCheck : Moon}
          onSelect={() => (away ? setAway.mutate({ away: false }) : setLeaving(true))}
        >
          {t(away ? "shell.come-back" : "shell.go-away")}
        </MenuItem>
        {account.map(({ path, nav, icon }) => (
          <MenuItem key={path} icon={icon} render={<Link to={path} />}>
            {t(nav)}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuChoice
          label={t("shell.language")}
          value={language}
          onChange={(chosen) => void speak(chosen)}
          options={languages}
        />
        <MenuLine />
        <MenuChoice label={t("shell.theme")} value={theme} onChange={wear} options={themes} />
        <MenuLine />
        <MenuItem icon={LogOut} onSelect={() => signOut.mutate()}>
          {t("shell.sign-out")}
        </MenuItem>
      </Menu>
      {leaving && (
        <Suspense>
          <AwayDialog onClose={() => setLeaving(false)} />
        </Suspense>
      )}
    </>
  );
}
