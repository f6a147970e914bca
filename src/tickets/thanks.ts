/** Nobody needs more characters to say no more than that he has it and is grateful. */
export const LONGEST_THANKS = 40;

const said =
  /已?收到|知悉|知道|明白|了解|好的?|嗯+|行|可以|多?谢谢?|感谢|辛苦|thanks?( you)?|received|got it|noted|ok(ay)?|great|perfect/gi;
const around =
  /\p{Script=Han}{0,2}(?:工|老师|经理|主任|总)|非常|十分|太|麻烦|[您你]们?|大家|各位|[了啦哈]|many|much|very|so|all|everyone/giu;

/** "收到，谢谢": no matter of its own (R77). Whatever says or asks anything beside is one. */
export const isThanks = (text: string): boolean => {
  if (text.length > LONGEST_THANKS || /[?？]/.test(text)) return false;
  const without = text.replaceAll(said, " ");
  if (without === text) return false;
  return /^[\s\p{P}\p{S}]*$/u.test(without.replaceAll(around, ""));
};
