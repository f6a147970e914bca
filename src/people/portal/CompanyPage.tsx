import { useState } from "preact/hooks";
import { useData } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Loaded, NoPermission } from "../../portal/kit/States.tsx";
import { Members } from "../../portal/shell/Members.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";
import { Colleagues } from "./Colleagues.tsx";
import { Invitations } from "./Invitations.tsx";
import { InviteSheet } from "./InviteSheet.tsx";

/** A partner's administrator looks after his own people (R97). */
export const CompanyPage = () => (
  <Members>
    {({ permissions }) =>
      permissions.includes("company.manage") ? (
        <Company />
      ) : (
        <Page title={t("nav.company")} parent="/me">
          <NoPermission />
        </Page>
      )
    }
  </Members>
);

const Company = () => {
  const people = useData("GET /company/people");
  const [inviting, setInviting] = useState(false);
  return (
    <Page
      title={t("nav.company")}
      over={people.data?.company.name}
      parent="/me"
      actions={
        <Button tone="primary" size="small" icon="plus" onPress={() => setInviting(true)}>
          {t("company.invite")}
        </Button>
      }
    >
      <Loaded from={people}>
        {(found) => (
          <>
            <Colleagues people={found} />
            <Invitations />
            {inviting && (
              <InviteSheet projects={found.projects} onClose={() => setInviting(false)} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
};
