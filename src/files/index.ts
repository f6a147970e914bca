export { attachable } from "./attach.ts";
export { finishFiles, sweepFiles } from "./jobs.ts";
export { mountFiles } from "./mount.ts";
export { openStorage, storageAnswers } from "./open.ts";
export { keepPassword, takePassword } from "./passwords.ts";
export { filesOf } from "./present.ts";
export { retireFile } from "./remove.ts";
export { keepSmall } from "./small.ts";
export { fileRoutes } from "./routes.ts";
