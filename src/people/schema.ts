export * from "./binding/schema.ts";
export * from "./contacts/schema.ts";
export * from "./import/schema.ts";
export * from "./registry/schema.ts";
