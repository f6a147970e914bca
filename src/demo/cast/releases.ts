/** What trains brought, the latest first: one for each that left in the last weeks. */
export const published: { version: string; zh: string; en: string }[] = [
  {
    version: "11.2.14",
    zh: "修复：填报页在长表单下提交超时；导出 Excel 时合并单元格错位。\n优化：大屏刷新时不再闪烁。",
    en: "Fixed: long forms timed out when submitted; merged cells moved in Excel exports.\nBetter: dashboards no longer flicker when they refresh.",
  },
  {
    version: "11.2.13",
    zh: "修复：达梦 8 数据源下日期参数无法使用；定时任务在月末重复执行。",
    en: "Fixed: date parameters with DM 8; schedules that ran twice at the end of a month.",
  },
  {
    version: "11.2.12",
    zh: "修复：图例过长时图表被截断；打印预览页码错误。",
    en: "Fixed: charts cut off by long legends; wrong page numbers in the print preview.",
  },
  {
    version: "11.2.11",
    zh: "修复：人大金仓连接池泄漏；移动端筛选条件丢失。",
    en: "Fixed: connections leaked with KingbaseES; filters lost on phones.",
  },
  {
    version: "11.2.10",
    zh: "修复：单点登录后首页空白；水印遮挡批注。",
    en: "Fixed: an empty home page after single sign-on; watermarks over comments.",
  },
  {
    version: "11.2.9",
    zh: "修复：报表目录权限继承不正确。",
    en: "Fixed: how report folders inherit rights.",
  },
  {
    version: "11.2.8",
    zh: "修复：导出 PDF 时宋体缺字；上传附件进度不更新。",
    en: "Fixed: missing glyphs in PDF exports; uploads that showed no progress.",
  },
  {
    version: "11.2.7",
    zh: "修复：填报缓存导致旧值回写。",
    en: "Fixed: old values written back from the cache of forms.",
  },
];

/** Of those that left, the one that was taken back, counted from the latest. */
export const withdrawn = {
  at: 3,
  reason: "升级后部分环境的定时任务不再执行",
  advice: "请勿安装；已经升级的环境请按回退步骤换回 11.2.10，修复随下一班提供。",
};

/** Of the Fridays of the last weeks, the one on which nothing left, and why. */
export const cancelled = { at: 5, reason: "回归测试发现严重问题，当周不发版" };

/** A train that is coming, and leaves a day earlier. */
export const moved = { at: 4, days: -1, reason: "当周五机房检修，提前一天发版" };
