import { LinkButton } from "../kit/Button.tsx";
import { Icon, type IconName } from "../kit/Icon.tsx";
import { Notice, type Tone } from "../kit/Surfaces.tsx";
import type { Binding } from "../session.ts";
import { day } from "../time.ts";
import { t, type Key } from "../texts.ts";

type Look = {
  tone: Tone;
  icon: IconName;
  title: Key;
  text?: Key;
  next?: { href: string; name: Key };
};
type Unknown = Exclude<Binding["state"], "verified" | "authorised">;

const bind = (name: Key) => ({ href: "/bind", name });

/** What each state of the binding means for the person, and what to do next (flows.md BND). */
const looks: Record<Unknown | "visitor", Look> = {
  visitor: {
    tone: "accent",
    icon: "person",
    title: "identity.visitor",
    text: "identity.visitor-text",
    next: { href: "/sign-in", name: "sign-in" },
  },
  none: {
    tone: "accent",
    icon: "shield",
    title: "identity.none",
    text: "identity.none-text",
    next: bind("identity.bind"),
  },
  submitted: {
    tone: "info",
    icon: "clock",
    title: "identity.submitted",
    text: "identity.submitted-text",
    next: bind("identity.details"),
  },
  need_more: {
    tone: "warning",
    icon: "alert",
    title: "identity.need-more",
    text: "identity.need-more-text",
    next: bind("identity.complete"),
  },
  rejected: {
    tone: "danger",
    icon: "alert",
    title: "identity.rejected",
    text: "identity.rejected-text",
    next: bind("identity.again"),
  },
  revoked: {
    tone: "accent",
    icon: "shield",
    title: "identity.revoked",
    text: "identity.revoked-text",
    next: bind("identity.rebind"),
  },
  blocked: {
    tone: "danger",
    icon: "lock",
    title: "identity.blocked",
    text: "identity.blocked-text",
  },
};

/** What staff wrote, as a sentence that another can follow. */
const ended = (reason: string | null | undefined): string =>
  !reason || /[。.!！?？]$/.test(reason) ? `${reason ?? ""} ` : t("sentence", { words: reason });

/**
 * Whether we know who this is: the next step while we do not, one quiet line once we do. Null: nobody is signed in;
 * `here`: on the page that the next step leads to.
 */
export const Identity = ({ binding, here }: { binding: Binding | null; here?: boolean }) => {
  if (binding?.state === "verified" || binding?.state === "authorised")
    return (
      <p class="known">
        <Icon name="verified" size={18} />
        {t(`identity.${binding.state}`, { company: binding.companyName })}
      </p>
    );
  const { tone, icon, title, text, next } = looks[binding?.state ?? "visitor"];
  const until = binding?.blockedUntil
    ? t("identity.until", { day: day(binding.blockedUntil) })
    : "";
  return (
    <Notice
      tone={tone}
      icon={icon}
      title={t(title)}
      action={
        next &&
        !here && (
          <LinkButton
            tone={tone === "info" ? "secondary" : "primary"}
            size="small"
            href={next.href}
          >
            {t(next.name)}
          </LinkButton>
        )
      }
    >
      {text && t(text, { items: binding?.items ?? "", reason: ended(binding?.reason), until })}
    </Notice>
  );
};
