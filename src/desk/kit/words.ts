import { useLanguage } from "../../ui/texts.tsx";

/** Both languages on the spot: these pages are for those who build the desk, and are not shipped. */
export const useWords = (): ((chinese: string, english: string) => string) => {
  const language = useLanguage();
  return (chinese, english) => (language === "zh-CN" ? chinese : english);
};
