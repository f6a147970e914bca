import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../../desk/session.ts";
import { Badge } from "../../../ui/Badge.tsx";
import { link } from "../../../ui/cx.ts";
import { Card, Facts, Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import { mergesQuery } from "../data/queries.ts";
import type { Contact, ContactRow, Merge } from "../data/types.ts";
import { LevelBadge, nothing } from "../parts/marks.tsx";
import { MergeAnswer } from "./MergeAnswer.tsx";

/** With whom this contact may be one person, and who thinks so; nothing is merged until somebody confirms. */
export function SamePerson({ contact: { id } }: { contact: Contact }) {
  const { data } = useQuery(mergesQuery(id));
  return data?.items.map((question) => <Question key={question.id} of={question} />);
}

function Question({ of }: { of: Merge }) {
  const t = useT();
  const { person } = useSession();
  const { from, into, askedBy, askedAt, why, addressKind, note } = of;
  const mine = askedBy.id === person.id;
  const reason =
    why === "colleague" ? "colleague" : addressKind === "email" ? "proof-email" : "proof-mobile";
  return (
    <Section
      title={t("merges.title")}
      description={
        <>
          {t(`merges.why-${reason}`, { name: askedBy.name })} <Time at={askedAt} as="date-time" />
        </>
      }
    >
      <Card>
        {note && <p className="mb-3 text-sm break-words whitespace-pre-wrap">{note}</p>}
        <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
          <Side of={from} stays={false} />
          <Side of={into} stays />
        </div>
        <MergeAnswer of={of} mine={mine} />
      </Card>
    </Section>
  );
}

function Side({ of, stays }: { of: ContactRow; stays: boolean }) {
  const t = useT();
  const { id, name, level, company, companyName, identities, createdAt, lastSeenAt } = of;
  return (
    <div>
      <h3 className="mb-2 flex flex-wrap items-center gap-2 text-sm font-bold">
        <Link to="/contacts/$id" params={{ id }} className={link}>
          {name}
        </Link>
        <Badge tone={stays ? "success" : "neutral"}>
          {t(stays ? "merges.stays" : "merges.goes")}
        </Badge>
      </h3>
      <Facts
        rows={[
          [t("people.level"), <LevelBadge key="" of={level} />],
          [
            t("people.company"),
            company?.name ?? (companyName ? t("contacts.says", { company: companyName }) : nothing),
          ],
          [
            t("people.reach"),
            identities.map(({ masked }) => masked).join(t("people.comma")) || nothing,
          ],
          [t("contacts.since"), <Time key="" at={createdAt} as="day" />],
          [t("people.last-seen"), lastSeenAt ? <Time key="" at={lastSeenAt} /> : nothing],
        ]}
      />
    </div>
  );
}
