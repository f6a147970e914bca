import type { Api } from "../../../api.ts";
import { call } from "../../../desk/api.ts";
import type { Reply } from "../../../lib/contract.ts";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { useT } from "../../../ui/texts.tsx";
import { CodeInput } from "../CodeInput.tsx";

type Props = {
  setup: Reply<Api["POST /me/totp"]>;
  onCodes: (codes: readonly string[]) => void;
};

export function ScanAndConfirm({ setup: { qr, secret }, onCodes }: Props) {
  const t = useT();
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-4">
      {/* Cameras want dark on light, whatever the theme. */}
      <img
        src={qr}
        alt={t("totp.qr")}
        className="size-44 shrink-0 rounded-lg border border-line-strong bg-on-accent p-1"
      />
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-4">
        <div className="text-sm">
          <p>{t("totp.scan")}</p>
          <p className="mt-1 text-ink-muted">{t("totp.type-in")}</p>
          <p className="mt-1 flex items-center gap-1">
            <code className="min-w-0 font-mono text-sm break-all">{spaced(secret)}</code>
            <CopyButton text={secret} label={t("totp.copy-secret")} />
          </p>
        </div>
        <Form<{ code: string }>
          onSubmit={async ({ code }) => {
            const body = { code: code.replace(/\s/g, "") };
            onCodes((await call("PUT /me/totp", { body })).recoveryCodes);
          }}
        >
          <Field name="code" label={t("totp.first-code")}>
            <CodeInput autoFocus />
          </Field>
          <Submit className="self-start">{t("totp.confirm")}</Submit>
        </Form>
      </div>
    </div>
  );
}

const spaced = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");
