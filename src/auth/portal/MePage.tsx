import { useLocation } from "preact-iso";
import { Consents } from "../../people/portal/Consents.tsx";
import { MyNotices } from "../../notices/portal/MyNotices.tsx";
import { useAct } from "../../portal/act.ts";
import { useData } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Icon, type IconName } from "../../portal/kit/Icon.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { signOut } from "../../portal/session.ts";
import { Members, type Member } from "../../portal/shell/Members.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";
import { Addresses } from "./Addresses.tsx";
import { Devices } from "./Devices.tsx";
import { MyData } from "./MyData.tsx";
import { Myself } from "./Myself.tsx";

/** The account: who I am here, how I am reached, where I am signed in, what I agreed to, what is kept of me. */
export const MePage = () => (
  <Members>
    {(session) => (
      <Page title={t("nav.me")} narrow>
        <Places session={session} />
        <Myself person={session.person} />
        <Addresses kinds={session.vendor.codeKinds} />
        <MyNotices />
        <Consents />
        <Devices />
        <MyData />
        <SignOut />
      </Page>
    )}
  </Members>
);

const Places = ({ session }: { session: Member }) => {
  const binding = useData("GET /binding");
  return (
    <Card flush>
      <Loaded from={binding}>
        {({ wording }) => (
          <ul class="places-list">
            <Place href="/bind" icon="shield" title={t("bind.title")} note={wording} />
            {session.permissions.includes("company.manage") && (
              <Place
                href="/company"
                icon="people"
                title={t("nav.company")}
                note={t("me.company-note")}
              />
            )}
          </ul>
        )}
      </Loaded>
    </Card>
  );
};

type PlaceProps = { href: string; icon: IconName; title: string; note: string };

const Place = ({ href, icon, title, note }: PlaceProps) => (
  <li>
    <a class="need" href={href}>
      <span class="choice-icon">
        <Icon name={icon} size={22} />
      </span>
      <span class="choice-words">
        <span class="choice-title">{title}</span>
        <span class="choice-hint">{note}</span>
      </span>
      <Icon name="right" size={18} />
    </a>
  </li>
);

const SignOut = () => {
  const { route } = useLocation();
  const { busy, act } = useAct();
  return (
    <Button
      icon="out"
      wide
      busy={busy}
      onPress={() =>
        act(async () => {
          await signOut(() => route("/", true));
        })
      }
    >
      {t("me.sign-out")}
    </Button>
  );
};
