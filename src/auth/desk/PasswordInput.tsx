import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../ui/IconButton.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useT } from "../../ui/texts.tsx";

type Props = {
  autoComplete: "current-password" | "new-password" | "off";
  placeholder?: string;
  autoFocus?: boolean;
};

/** Hidden from those who stand behind, shown to the one who wants to be sure. */
export function PasswordInput(props: Props) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      {...props}
      type={shown ? "text" : "password"}
      autoCapitalize="off"
      spellCheck={false}
      trailing={
        <IconButton
          icon={shown ? EyeOff : Eye}
          size="sm"
          label={t(shown ? "password.hide" : "password.show")}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
