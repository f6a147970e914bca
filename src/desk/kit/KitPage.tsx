import { useState } from "react";
import { Page } from "../../ui/Page.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { useLanguage, useTexts } from "../../ui/texts.tsx";
import { chosenTheme, wear, type Theme } from "../../ui/theme.ts";
import { Controls } from "./Controls.tsx";
import { Layers } from "./Layers.tsx";
import { Lists } from "./Lists.tsx";
import { States } from "./States.tsx";

const parts = { controls: Controls, layers: Layers, lists: Lists, states: States };
type Part = keyof typeof parts;

/** Every component in its states, to be looked at in both themes and languages. */
export function KitPage() {
  const { speak } = useTexts();
  const language = useLanguage();
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const [part, setPart] = useState<Part>((location.hash.slice(1) || "controls") as Part);
  const Shown = parts[part];

  return (
    <div className="h-dvh bg-surface">
      <Page
        title="Kit"
        actions={
          <>
            <Segmented
              label="Language"
              value={language}
              onChange={(chosen) => void speak(chosen)}
              options={[
                { value: "zh-CN", label: "中" },
                { value: "en", label: "En" },
              ]}
            />
            <Segmented
              label="Theme"
              value={theme}
              onChange={(chosen) => {
                wear(chosen);
                setTheme(chosen);
              }}
              options={[
                { value: "system", label: "Auto" },
                { value: "light", label: "Light" },
                { value: "dark", label: "Dark" },
              ]}
            />
          </>
        }
        toolbar={
          <Tabs
            label="Parts"
            value={part}
            onChange={setPart}
            tabs={(Object.keys(parts) as Part[]).map((value) => ({ value, label: value }))}
          />
        }
      >
        <Shown />
      </Page>
    </div>
  );
}
