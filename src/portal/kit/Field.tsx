import { createContext, type ComponentChildren } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { t } from "../texts.ts";
import { Icon } from "./Icon.tsx";

type Ids = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean };
const Around = createContext<Ids | null>(null);
let made = 0;

/** What a control needs of the field around it. */
export const useField = (): Ids => {
  const own = useMemo(() => `control-${++made}`, []);
  return useContext(Around) ?? { id: own, describedBy: undefined, invalid: false, required: false };
};

type Props = {
  label: string;
  /** Why we ask, and how to find it. */
  hint?: ComponentChildren;
  /** What is wrong, in the reader's words. */
  error?: string | undefined;
  required?: boolean;
  /** Always has a value: neither asked for nor left out. */
  settled?: boolean;
  /** For controls made of several parts (cards, stars), which have no single input to name. */
  group?: boolean;
  children: ComponentChildren;
};

/** A label, one control, why it is asked, and what is wrong with it. */
export const Field = ({
  label,
  hint,
  error,
  required = false,
  settled,
  group,
  children,
}: Props) => {
  const id = useMemo(() => `field-${++made}`, []);
  const describedBy =
    [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const invalid = Boolean(error);
  const ids = useMemo(
    () => ({ id, describedBy, invalid, required }),
    [id, describedBy, invalid, required],
  );
  const title = (
    <>
      {label}
      {settled ? null : required ? (
        <span class="field-required" aria-hidden="true">
          *
        </span>
      ) : (
        <span class="field-optional">{t("field.optional")}</span>
      )}
    </>
  );
  return (
    <div
      class="field"
      role={group ? "group" : undefined}
      aria-labelledby={group ? `${id}-label` : undefined}
      aria-describedby={group ? describedBy : undefined}
    >
      {group ? (
        <div class="field-label" id={`${id}-label`}>
          {title}
        </div>
      ) : (
        <label class="field-label" for={id}>
          {title}
        </label>
      )}
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <Around.Provider value={ids}>{children}</Around.Provider>
      {error && (
        <div class="field-error" id={`${id}-error`} role="alert">
          <Icon name="alert" size={16} />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
};
