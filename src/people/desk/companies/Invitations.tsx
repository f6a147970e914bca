import { Plus } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { Boundary } from "../../../desk/Boundary.tsx";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Confirm } from "../../../ui/Confirm.tsx";
import { Section } from "../../../ui/Section.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time, useNow } from "../../../ui/Time.tsx";
import { invitationsQuery } from "../data/queries.ts";
import type { Company, Invitation } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { useList } from "../data/useList.ts";
import { AdminBadge } from "../parts/marks.tsx";
import { More } from "../parts/More.tsx";
import { NoneYet } from "../parts/NoneYet.tsx";
import { InviteDialog } from "./InviteDialog.tsx";

/** Codes that bind one person each to a company. */
export function Invitations({ company }: { company: Company }) {
  const t = useT();
  const may = useMay();
  return (
    <Section
      title={t("invitations.title")}
      actions={
        may("bindings.invite") &&
        !company.endedAt && (
          <InviteDialog
            company={company}
            trigger={
              <Button size="sm" icon={Plus}>
                {t("invitations.new")}
              </Button>
            }
          />
        )
      }
    >
      <Boundary loading={<Skeleton lines={2} className="p-0!" />}>
        <InvitationRows companyId={company.id} />
      </Boundary>
    </Section>
  );
}

function InvitationRows({ companyId }: { companyId: string }) {
  const t = useT();
  const { rows, more, busy } = useList(invitationsQuery, companyId);
  if (rows.length === 0) return <NoneYet>{t("invitations.none")}</NoneYet>;
  return (
    <>
      <ul className="divide-y divide-line border-y border-line text-sm">
        {rows.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
      <More more={more} busy={busy} />
    </>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const t = useT();
  const may = useMay();
  const now = useNow();
  const changed = useChanged();
  const { id, usedBy, usedAt, expiresAt, invitedBy, createdAt, note, partnerAdmin } = invitation;
  const over = Date.parse(expiresAt) <= now;
  const takeBack = async () => {
    await call("DELETE /invitations/:id", { params: { id } });
    await changed();
  };
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
      <span className="min-w-0 flex-1 basis-60">
        {note && <span className="mr-2 font-medium">{note}</span>}
        <span className="text-ink-muted">
          {t("invitations.by", { name: invitedBy.name })} <Time at={createdAt} as="day" />
        </span>
      </span>
      {partnerAdmin && <AdminBadge />}
      <span className="text-xs text-ink-faint">
        {usedBy ? (
          <>
            {t("invitations.used", { name: usedBy.name })} {usedAt && <Time at={usedAt} as="day" />}
          </>
        ) : (
          <>
            {t(over ? "invitations.over" : "invitations.until")} <Time at={expiresAt} as="day" />
          </>
        )}
      </span>
      {!usedBy && may("bindings.invite") && (
        <Confirm
          title={t("invitations.back-title")}
          detail={t("invitations.back-detail")}
          confirm={t("invitations.back-do")}
          danger
          onConfirm={takeBack}
          trigger={
            <Button size="sm" variant="danger-quiet">
              {t("invitations.back-do")}
            </Button>
          }
        />
      )}
    </li>
  );
}
