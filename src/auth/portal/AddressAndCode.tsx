import { useState } from "preact/hooks";
import { call, Problem } from "../../portal/api.ts";
import type { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { CodeInput } from "../../portal/kit/CodeInput.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Notice } from "../../portal/kit/Surfaces.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import { t } from "../../portal/texts.ts";

export type Kind = "email" | "mobile";
export type Proof = { value: string; code: string };

/** What has an @ is an email address; everything else should be a number. */
const kindOf = (value: string): Kind => (value.includes("@") ? "email" : "mobile");
export const proofOf = ({ value, code }: Proof) => ({ kind: kindOf(value), value, code });

const named = (kinds: readonly Kind[]) =>
  kinds.length > 1 ? "any" : kinds[0] === "email" ? "email" : "mobile";

export const missingIn = ({ value, code }: Proof, kinds: readonly Kind[]) => ({
  value: value.trim() ? undefined : t(`address.${named(kinds)}-missing`),
  code: code.length === 6 ? undefined : t("address.code-missing"),
});

type Props = {
  form: Pick<ReturnType<typeof useForm<Proof, unknown>>, "values" | "set" | "error" | "refuse">;
  /** The ways a code can reach somebody now. */
  kinds: readonly Kind[];
  onComplete: () => void;
};

/** An address, and the code sent to it. Where nothing is really sent, the code is shown. */
export const AddressAndCode = ({ form, kinds, onComplete }: Props) => {
  const [sentTo, setSentTo] = useState("");
  const [demoCode, setDemoCode] = useState<string | null>(null);
  const { value, code } = form.values;
  const name = named(kinds);

  const send = async () => {
    try {
      const body = { kind: kindOf(value), value: value.trim() };
      const sent = await call("POST /session/codes", { body });
      setSentTo(value.trim());
      setDemoCode(sent.demoCode);
      return sent.retryAfterSeconds;
    } catch (problem) {
      if (problem instanceof Problem) form.refuse(problem);
      throw problem;
    }
  };
  return (
    <>
      <Field label={t(`address.${name}`)} required error={form.error("value")}>
        <TextInput
          type={name === "email" ? "email" : name === "mobile" ? "tel" : "text"}
          inputMode={name === "mobile" ? "tel" : "email"}
          autocomplete={name === "mobile" ? "tel" : name === "email" ? "email" : "username"}
          placeholder={t(`address.${name}-example`)}
          value={value}
          maxLength={254}
          onInput={(typed) => form.set("value", typed)}
        />
      </Field>
      <Field
        label={t("address.code")}
        required
        error={form.error("code")}
        hint={sentTo && t("address.sent", { to: sentTo })}
      >
        <CodeInput
          value={code}
          onInput={(digits) => form.set("code", digits)}
          onSend={send}
          disabled={value.trim() === ""}
          onComplete={onComplete}
        />
      </Field>
      {demoCode && (
        <Notice
          icon="key"
          title={t("address.demo", { code: demoCode })}
          action={
            <Button size="small" onPress={() => form.set("code", demoCode)}>
              {t("address.demo-use")}
            </Button>
          }
        >
          {t("address.demo-text")}
        </Notice>
      )}
    </>
  );
};
