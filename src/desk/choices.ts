import { useT } from "../ui/texts.tsx";

/** Each in its own words, so that whoever landed in the wrong one finds out. */
export const languages = [
  { value: "zh-CN", label: "简体中文" },
  { value: "en", label: "English" },
] as const;

export const useThemes = () => {
  const t = useT();
  return (["system", "light", "dark"] as const).map((value) => ({
    value,
    label: t(`shell.theme-${value}`),
  }));
};
