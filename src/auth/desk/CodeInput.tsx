import { TextInput } from "../../ui/TextInput.tsx";

/** The six digits of an authenticator. */
export const CodeInput = ({ autoFocus }: { autoFocus?: boolean }) => (
  <TextInput
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={7}
    autoFocus={autoFocus}
    placeholder="000000"
    className="max-w-40 font-mono tracking-widest"
  />
);
