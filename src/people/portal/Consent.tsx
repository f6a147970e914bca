import { useState } from "preact/hooks";
import type { Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";
import { useData } from "../../portal/data.ts";
import { Checkbox } from "../../portal/kit/Choices.tsx";
import { Loaded, Skeleton } from "../../portal/kit/States.tsx";
import { t } from "../../portal/texts.ts";
import { PolicySheet } from "./PolicySheet.tsx";

type Policy = Reply<Api["GET /binding/policy"]>;
type Purpose = Policy["purposes"][number]["purpose"];

/** What was ticked, and which version of the policy was read. */
export type Agreed = { policy?: string } & { [P in Purpose]?: boolean };

/** As the server wants it. `separately`: the tick about the partner was asked for. */
export const consentOf = (agreed: Agreed, separately: boolean) => ({
  policy: agreed.policy ?? "",
  purposes: (["support", "partner_view"] as const).filter(
    (purpose) => agreed[purpose] && (purpose === "support" || separately),
  ),
});

type Props = {
  agreed: Agreed;
  onChange: (agreed: Agreed) => void;
  /** Whether the partner could see this person's requests: a tick of its own (R11). */
  separately: boolean;
  error: string | undefined;
};

/** The ticks, and the policy to read before them. A draft of an older policy is asked again. */
export const Consent = ({ agreed, onChange, separately, error }: Props) => {
  const policy = useData("GET /binding/policy");
  const [reading, setReading] = useState(false);
  return (
    <Loaded from={policy} wait={<Skeleton lines={2} />}>
      {(found) => {
        const counted = agreed.policy === found.version ? agreed : {};
        return (
          <div class="consent">
            <button type="button" class="text-button" onClick={() => setReading(true)}>
              {t("consent.read", { title: found.title })}
            </button>
            {found.purposes
              .filter(({ purpose }) => purpose === "support" || separately)
              .map(({ purpose, text }) => (
                <Checkbox
                  key={purpose}
                  checked={counted[purpose] ?? false}
                  onChange={(ticked) =>
                    onChange({ ...counted, policy: found.version, [purpose]: ticked })
                  }
                  error={purpose === "support" ? error : undefined}
                >
                  {text}
                </Checkbox>
              ))}
            {reading && <PolicySheet policy={found} onClose={() => setReading(false)} />}
          </div>
        );
      }}
    </Loaded>
  );
};
