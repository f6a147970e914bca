import { useState } from "preact/hooks";
import { chosenTheme, wear, type Theme } from "../../ui/theme.ts";
import { Button } from "../kit/Button.tsx";
import type { IconName } from "../kit/Icon.tsx";
import { language, t, texts } from "../texts.ts";

/** Named in the language it leads to, so that whoever needs it can read it. */
export const LanguageSwitch = () => {
  const other = language() === "en" ? "zh-CN" : "en";
  return (
    <button
      type="button"
      class="button button-quiet button-small"
      lang={other}
      onClick={() => void texts.speak(other)}
    >
      <span>{other === "en" ? "English" : "中文"}</span>
    </button>
  );
};

const order: readonly Theme[] = ["system", "light", "dark"];
const icons: Record<Theme, IconName> = { system: "device", light: "sun", dark: "moon" };

export const ThemeSwitch = () => {
  const [theme, setTheme] = useState(chosenTheme());
  const next = order[(order.indexOf(theme) + 1) % order.length]!;
  return (
    <Button
      tone="quiet"
      size="small"
      icon={icons[theme]}
      label={t("theme", { name: t(`theme.${theme}`) })}
      onPress={() => {
        wear(next);
        setTheme(next);
      }}
    />
  );
};
