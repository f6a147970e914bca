import type { NewType } from "../../types/index.ts";

const text = (zh: string, en: string) => ({ zh, en });

/** A type that the vendor has added, and some months later the words of another that it has changed. */
export const addedType: { at: string; by: string; team: string; type: NewType } = {
  at: "120 10:00",
  by: "管理员",
  team: "一线支持",
  type: {
    name: "complaint",
    flow: "usage",
    note: "客户希望有单独的投诉渠道",
    definition: {
      label: text("投诉", "Complaint"),
      hint: text("对服务或答复不满意", "Something about our service or answers was not right"),
      level: "T1",
      companies: [],
      needs: { product: false, version: false, description: true },
      required: {},
      fields: [
        {
          name: "about",
          kind: "choice",
          label: text("投诉对象", "What it is about"),
          hint: text("", ""),
          required: true,
          options: [
            { value: "speed", label: text("响应慢", "Slow reply") },
            { value: "quality", label: text("答复没有解决问题", "The answer did not help") },
            { value: "manner", label: text("服务态度", "Manner") },
            { value: "other", label: text("其他", "Something else") },
          ],
        },
        {
          name: "request",
          kind: "line",
          label: text("相关工单号", "Request concerned"),
          hint: text("没有可以不填", "If there is one"),
          required: false,
          options: [],
        },
      ],
      flow: {
        states: {
          in_progress: {
            label: text("核实中", "Checking"),
            customer: text("正在核实", "Being checked"),
          },
          solution_provided: {
            label: text("已答复", "Answered"),
            customer: text("已答复，请您确认", "Answered, please confirm"),
          },
        },
        moves: {
          give_outcome: { label: text("答复客户", "Answer"), by: ["lead"] },
          take_back: { by: ["lead"] },
        },
      },
      teamId: null,
      severity: "S2",
      retired: false,
    },
  },
};

export const changedWords = {
  at: "18 09:30",
  by: "管理员",
  type: "usage",
  note: "客户常问“处理中”是谁在处理",
  states: {
    in_progress: { customer: text("工程师正在处理", "An engineer is working on it") },
  },
};
