import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Inbox } from "lucide-react";
import { useMay } from "../../../desk/session.ts";
import { buttonClass } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import { contactQuery } from "../data/queries.ts";
import { useFollow } from "../data/useChanged.ts";
import { PersonLink } from "../parts/PersonLink.tsx";
import { AskMerge } from "./AskMerge.tsx";
import { Consents } from "./Consents.tsx";
import { ContactBindings } from "./ContactBindings.tsx";
import { ContactFacts } from "./ContactFacts.tsx";
import { ContactProjects } from "./ContactProjects.tsx";
import { EndPerson } from "./EndPerson.tsx";
import { ErasureAsked } from "./ErasureAsked.tsx";
import { SamePerson } from "./SamePerson.tsx";

/** A person of a partner or a customer. */
export function ContactPage() {
  const t = useT();
  const may = useMay();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data: contact } = useSuspenseQuery(contactQuery(id));
  useFollow("binding.*", "project.*", "person.*", "contact.*");
  return (
    <Page
      title={contact.name}
      width="read"
      actions={
        <>
          {may("tickets.note") && (
            <Link
              to="/tickets"
              search={{ scope: "all", status: "all", text: contact.name }}
              className={buttonClass({})}
            >
              <Inbox aria-hidden className="mr-1.5 -ml-0.5 size-4" />
              {t("people.requests")}
            </Link>
          )}
          {may("contacts.merge") && !contact.endedAt && <AskMerge contact={contact} />}
          {may("contacts.end") && !contact.endedAt && <EndPerson contact={contact} />}
        </>
      }
    >
      {contact.endedAt && (
        <Notice tone="warning" className="mb-5">
          {contact.mergedInto ? (
            <>
              {t("merges.merged-into")} <PersonLink of={contact.mergedInto} />
            </>
          ) : (
            t("contacts.ended")
          )}{" "}
          <Time at={contact.endedAt} as="date-time" />
        </Notice>
      )}
      {may("contacts.merge") && <SamePerson contact={contact} />}
      {contact.erasureAskedAt && <ErasureAsked contact={contact} at={contact.erasureAskedAt} />}
      <div className="grid gap-x-10 md:grid-cols-2">
        <ContactFacts contact={contact} />
        <ContactProjects contact={contact} />
      </div>
      <ContactBindings contact={contact} />
      <Consents contact={contact} />
    </Page>
  );
}
