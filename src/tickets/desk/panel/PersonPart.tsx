import { useQuery } from "@tanstack/react-query";
import { ShieldAlert, ShieldCheck, ShieldQuestion } from "lucide-react";
import { Avatar } from "../../../ui/Avatar.tsx";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { cx } from "../../../ui/cx.ts";
import { Facts } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { contactQuery } from "../../../people/desk/data/queries.ts";
import type { Ticket } from "../data/types.ts";
import { fitsMask } from "./masked.ts";
import { Part } from "./Part.tsx";
import { Reveal } from "./Reveal.tsx";

const trust = {
  T0: { icon: ShieldQuestion, tone: "text-ink-muted" },
  T1: { icon: ShieldAlert, tone: "text-warning-text" },
  T2: { icon: ShieldCheck, tone: "text-success-text" },
  T3: { icon: ShieldCheck, tone: "text-success-text" },
  TX: { icon: ShieldAlert, tone: "text-danger-text" },
};

/** Who asks, how far that is proven, and how to reach them about this. */
export function PersonPart({ ticket, readable }: { ticket: Ticket; readable: boolean }) {
  const t = useT();
  const { requester, reach, company, verified } = ticket;
  const { data: person } = useQuery({ ...contactQuery(requester.id), enabled: readable });
  const level = person?.level ?? (verified ? "T2" : "T1");
  const { icon: Icon, tone } = trust[level];
  // What is already written out for this request is not offered a second time, masked.
  const others = (person?.identities ?? []).filter(
    ({ masked }) => !fitsMask(masked, reach.phone) && !fitsMask(masked, reach.email),
  );
  const companyName = company.name || person?.companyName;
  return (
    <Part name="person" title={t("tickets.part-person")}>
      <div className="flex items-center gap-2.5">
        <Avatar name={requester.name} />
        <span className="min-w-0">
          <span className="block truncate text-sm font-medium">
            {requester.name}
            {person?.jobTitle && (
              <span className="ml-1.5 text-xs font-normal text-ink-faint">{person.jobTitle}</span>
            )}
          </span>
          <span className="block truncate text-xs text-ink-muted">
            {companyName || t("tickets.no-company")}
          </span>
        </span>
      </div>
      <p className={cx("flex items-center gap-1.5 text-xs", tone)}>
        <Icon aria-hidden className="size-3.5 shrink-0" />
        {t(`tickets.level-${level}`)}
        {person?.partnerAdmin && ` · ${t("tickets.partner-admin")}`}
      </p>
      <Facts
        rows={[
          reach.name !== "" &&
            reach.name !== requester.name && [t("tickets.reach-name"), reach.name],
          reach.phone !== "" && [
            t("tickets.reach-phone"),
            <Reach key="" value={reach.phone} href={`tel:${reach.phone}`} />,
          ],
          reach.email !== "" && [
            t("tickets.reach-email"),
            <Reach key="" value={reach.email} href={`mailto:${reach.email}`} />,
          ],
        ]}
      />
      {person && others.length > 0 && <Reveal person={{ id: person.id, identities: others }} />}
    </Part>
  );
}

const Reach = ({ value, href }: { value: string; href: string }) => (
  <span className="flex items-center">
    <a href={href} className="min-w-0 rounded-sm break-all text-accent-text hover:underline">
      {value}
    </a>
    <CopyButton text={value} />
  </span>
);
