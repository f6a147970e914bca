import portal from "../../texts/zh-CN/portal.json";

export const messages = portal;
