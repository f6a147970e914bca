import type { FastifyInstance } from "fastify";
import type { House } from "../lib/house.ts";
import type { Admission } from "./admission.ts";
import { mountContents } from "./serve.ts";
import { mountSmallUpload } from "./small.ts";
import { mountUploads } from "./uploads.ts";

/** What does not fit a contract of JSON: contents coming in and going out. */
export const mountFiles = (app: FastifyInstance, house: House, admission: Admission): void => {
  mountUploads(app, house, admission);
  mountSmallUpload(app, house, admission);
  mountContents(app, house, admission);
};
