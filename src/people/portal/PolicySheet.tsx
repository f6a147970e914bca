import type { Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { t } from "../../portal/texts.ts";

type Props = { policy: Reply<Api["GET /binding/policy"]>; onClose: () => void };

/** What is done with personal data, in full. */
export const PolicySheet = ({ policy, onClose }: Props) => (
  <Sheet
    title={policy.title}
    onClose={onClose}
    reading
    actions={
      <Button tone="primary" wide onPress={onClose}>
        {t("consent.read-done")}
      </Button>
    }
  >
    <div class="policy">
      {policy.paragraphs.map(({ title, text }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      <p class="aside">{t("consent.version", { version: policy.version })}</p>
    </div>
  </Sheet>
);
