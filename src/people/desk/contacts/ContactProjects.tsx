import { Link } from "@tanstack/react-router";
import { Badge } from "../../../ui/Badge.tsx";
import { link } from "../../../ui/cx.ts";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Contact } from "../data/types.ts";
import { NoneYet } from "../parts/NoneYet.tsx";

/** The projects a person is a member of. */
export function ContactProjects({ contact: { projects } }: { contact: Contact }) {
  const t = useT();
  return (
    <Section title={t("people.projects")}>
      {projects.length === 0 && <NoneYet>{t("contacts.no-projects")}</NoneYet>}
      <ul className="flex flex-col gap-1.5 text-sm">
        {projects.map(({ id, fullName, owner }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <Link to="/projects/$id" params={{ id }} className={link}>
              {fullName}
            </Link>
            {owner && <Badge tone="teal">{t("projects.owner")}</Badge>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
