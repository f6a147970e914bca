import { LinkButton } from "../kit/Button.tsx";
import { Icon, type IconName } from "../kit/Icon.tsx";
import { Card } from "../kit/Surfaces.tsx";
import { t, type Key } from "../texts.ts";

type Need = { type: string; title: Key; hint: Key; icon: IconName; verifiedOnly?: true };

const needs: readonly Need[] = [
  { type: "usage", title: "need.usage", hint: "need.usage-hint", icon: "help" },
  { type: "bug", title: "need.bug", hint: "need.bug-hint", icon: "bug" },
  {
    type: "custom_requirement",
    title: "need.custom",
    hint: "need.custom-hint",
    icon: "spark",
    verifiedOnly: true,
  },
  { type: "custom_issue", title: "need.delivered", hint: "need.delivered-hint", icon: "wrench" },
  {
    type: "licence",
    title: "need.licence",
    hint: "need.licence-hint",
    icon: "key",
    verifiedOnly: true,
  },
  { type: "media", title: "need.media", hint: "need.media-hint", icon: "box", verifiedOnly: true },
];

/** By what one needs, not by how we are organised (R3). */
export const Needs = ({ verified }: { verified: boolean }) => (
  <Card title={t("need.title")} flush>
    <ul class="needs">
      {needs.map(({ type, title, hint, icon, verifiedOnly }) => (
        <li key={type}>
          <a class="need" href={`/tickets/new?type=${type}`}>
            <span class="choice-icon">
              <Icon name={icon} size={22} />
            </span>
            <span class="choice-words">
              <span class="choice-title">{t(title)}</span>
              <span class="choice-hint">{t(hint)}</span>
              {verifiedOnly && !verified && (
                <span class="need-later">
                  <Icon name="lock" size={14} />
                  {t("need.verified-only")}
                </span>
              )}
            </span>
            <Icon name="right" size={18} />
          </a>
        </li>
      ))}
    </ul>
    <p class="needs-tip">
      {t("need.tip")}
      <LinkButton size="small" tone="quiet" href="/tickets/new?type=usage">
        {t("need.unsure")}
      </LinkButton>
    </p>
  </Card>
);
