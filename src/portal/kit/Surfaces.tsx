import type { ComponentChildren } from "preact";
import { t } from "../texts.ts";
import { Icon, type IconName } from "./Icon.tsx";
import { Time } from "./Time.tsx";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger" | "accent";

/** A state in one word. `warning` is kept for what waits for the customer. */
export const Badge = ({
  tone = "neutral",
  children,
}: {
  tone?: Tone;
  children: ComponentChildren;
}) => (
  <span class="badge" data-tone={tone}>
    {children}
  </span>
);

type CardProps = {
  title?: string;
  /** A link or button at the right of the title. */
  action?: ComponentChildren;
  /** Without inner space, for lists that reach the edges. */
  flush?: boolean;
  children: ComponentChildren;
};

export const Card = ({ title, action, flush, children }: CardProps) => (
  <section class={flush ? "card card-flush" : "card"}>
    {title && (
      <header class="card-head">
        <h2>{title}</h2>
        {action}
      </header>
    )}
    {children}
  </section>
);

type NoticeProps = {
  tone?: Tone;
  icon?: IconName;
  title?: string;
  action?: ComponentChildren;
  children?: ComponentChildren;
};

/** Something to know on this page, with the next step beside it. */
export const Notice = ({ tone = "info", icon = "info", title, action, children }: NoticeProps) => (
  <div class="notice" data-tone={tone}>
    <Icon name={icon} size={22} />
    <div class="notice-words">
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
    </div>
    {action && <div class="notice-action">{action}</div>}
  </div>
);

export const List = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <ul class="list" aria-label={label}>
    {children}
  </ul>
);

type ItemProps = {
  href: string;
  title: string;
  /** Something new in it that this person has not seen. */
  unread?: boolean;
  badge?: { tone: Tone; text: string };
  /** Small words before the time: number, type, project. */
  about?: readonly string[];
  at?: string;
  /** The last message, or what is wanted. */
  note?: string;
};

const nothing: readonly string[] = [];

export const ListItem = ({ href, title, unread, badge, about = nothing, at, note }: ItemProps) => (
  <li class="item" data-unread={unread || undefined}>
    <a href={href}>
      <span class="item-top">
        <span class="item-title">
          {unread && (
            <span class="item-new">
              <span class="unseen">{t("list.unread")}</span>
            </span>
          )}
          {title}
        </span>
        {badge && <Badge tone={badge.tone}>{badge.text}</Badge>}
      </span>
      {note && <span class="item-note">{note}</span>}
      <span class="item-about">
        {about.map((words) => (
          <span key={words}>{words}</span>
        ))}
        {at && <Time at={at} />}
      </span>
    </a>
  </li>
);

/** Name and value, one under the other; values that are missing are left out. */
export const Facts = ({
  facts,
}: {
  facts: readonly (readonly [name: string, value: ComponentChildren])[];
}) => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== "")
      .map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
