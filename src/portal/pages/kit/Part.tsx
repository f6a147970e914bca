import type { ComponentChildren } from "preact";
import { Card } from "../../kit/Surfaces.tsx";

export const Part = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <Card title={name}>
    <div class="form">{children}</div>
  </Card>
);

export const Row = ({ children }: { children: ComponentChildren }) => (
  <div class="page-actions kit-row">{children}</div>
);
