import { FileDrop, FileList } from "../../kit/FileDrop.tsx";
import { StepBar } from "../../kit/StepBar.tsx";
import { Card } from "../../kit/Surfaces.tsx";
import { Timeline } from "../../kit/Timeline.tsx";
import { useUploads } from "../../uploads.ts";
import { ago, entries, items, limits, steps } from "./samples.ts";
import { Part } from "./Part.tsx";

export const Process = () => (
  <>
    <Card>
      <StepBar steps={steps(false)} status="研发处理中，预计 11月27日（周五）提供修复版本" />
    </Card>
    <Card>
      <StepBar steps={steps(true)} yours status="修复版本已提供，待您验证" open />
    </Card>
  </>
);

export const Conversation = () => (
  <Part name="Timeline">
    <Timeline entries={entries()} seenUntil={ago(50)} />
  </Part>
);

export const Uploads = () => {
  const uploads = useUploads(limits);
  const { passwords, pause: onPause, resume: onResume, remove: onRemove } = uploads;
  const actions = { onPause, onResume, onRemove, passwords };
  return (
    <Part name="Files">
      <FileDrop items={uploads.items} limits={limits} onAdd={uploads.add} {...actions} />
      <FileList items={items} {...actions} />
    </Part>
  );
};
