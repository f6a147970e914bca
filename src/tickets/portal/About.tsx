import { useState } from "preact/hooks";
import { Button } from "../../portal/kit/Button.tsx";
import { Icon } from "../../portal/kit/Icon.tsx";
import { Facts } from "../../portal/kit/Surfaces.tsx";
import { Time } from "../../portal/kit/Time.tsx";
import { t } from "../../portal/texts.ts";
import { MoveButtons } from "./MoveButtons.tsx";
import { Road } from "../../flows/portal/Road.tsx";
import { Past } from "./Past.tsx";
import type { Ticket } from "./ticket.ts";
import { Watchers } from "./Watchers.tsx";

/** What was said in the form, who is copied, what it belongs to. A fold on phones, at the side where there is room. */
export const About = ({ ticket }: { ticket: Ticket }) => {
  const [past, setPast] = useState(false);
  const [road, setRoad] = useState(false);
  const [wide] = useState(() => matchMedia("(min-width: 1024px)").matches);
  const { project, product, version, company, requester, reach, fields, severity } = ticket;
  return (
    <details class="ticket-about" open={wide}>
      <summary>
        {t("about.title")}
        <Icon name="down" size={18} />
      </summary>
      <div class="ticket-about-in">
        <Facts
          facts={[
            [t("new.title-label"), ticket.title],
            [t("project"), project.name],
            [t("about.product"), [product?.name, version].filter(Boolean).join(" ")],
            [t("about.severity"), t(`severity.${severity}`)],
            [t("about.company"), company.name],
            [t("about.requester"), requester.name],
            [t("about.reach"), [reach.phone, reach.email].filter(Boolean).join(" · ")],
            [t("about.team"), ticket.team?.name],
            [t("submitted"), <Time key="at" at={ticket.createdAt} />],
            ...fields.map(
              ({ label, value }) =>
                [
                  label,
                  <span key={label} class="as-typed">
                    {value}
                  </span>,
                ] as const,
            ),
          ]}
        />
        <Links ticket={ticket} />
        <Watchers ticket={ticket} />
        <div class="ticket-buttons">
          <Button size="small" icon="right" onPress={() => setRoad(true)}>
            {t("road.open")}
          </Button>
          <Button size="small" icon="clock" onPress={() => setPast(true)}>
            {t("past.title")}
          </Button>
          <MoveButtons ticket={ticket} tones={["danger"]} small />
        </div>
        {road && <Road number={ticket.number} onClose={() => setRoad(false)} />}
        {past && <Past number={ticket.number} onClose={() => setPast(false)} />}
      </div>
    </details>
  );
};

const Links = ({ ticket: { links, number } }: { ticket: Ticket }) =>
  links.length === 0 ? null : (
    <div class="about-part">
      <h2>{t("about.links")}</h2>
      <ul>
        {links.map(({ number: other, title, kind }) => (
          <li key={other}>
            <a href={`/tickets/${other}`}>
              #{other} {title}
            </a>
            <small>{t(`link.${nameOf(kind, other > number)}`)}</small>
          </li>
        ))}
      </ul>
    </div>
  );

/** The younger one of two goes on from the elder, or was taken out of it. */
const nameOf = (kind: string, younger: boolean) =>
  kind === "continues"
    ? younger
      ? "continued-in"
      : "continues"
    : kind === "split"
      ? younger
        ? "split-into"
        : "split-from"
      : "related";
