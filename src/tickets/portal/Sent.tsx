import { LinkButton } from "../../portal/kit/Button.tsx";
import { Icon } from "../../portal/kit/Icon.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { Page } from "../../portal/shell/Page.tsx";
import { t } from "../../portal/texts.ts";

/** It has arrived: its number, and what happens next. */
export const Sent = ({ number }: { number: number }) => (
  <Page title={t("sent.title")} parent="/tickets" narrow>
    <Card>
      <div class="sent" role="status">
        <span class="sent-mark">
          <Icon name="check" size={32} />
        </span>
        <p>{t("sent.number")}</p>
        <p class="sent-number">#{number}</p>
      </div>
    </Card>
    <Card title={t("sent.next")}>
      <ol class="nexts">
        <li>{t("sent.next-1")}</li>
        <li>{t("sent.next-2")}</li>
        <li>{t("sent.next-3")}</li>
      </ol>
      <div class="card-buttons">
        <LinkButton href={`/tickets/${number}`} tone="primary" wide>
          {t("sent.see")}
        </LinkButton>
        <LinkButton href="/" wide>
          {t("nav.back-home")}
        </LinkButton>
      </div>
    </Card>
  </Page>
);
