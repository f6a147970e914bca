const digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** 统一社会信用代码: 18 characters, the last one follows from the others (GB 32100-2015). */
export const isCreditCode = (code: string): boolean => {
  if (code.length !== 18) return false;
  const values = [...code].map((char) => digits.indexOf(char));
  if (values.includes(-1)) return false;
  const sum = values.slice(0, 17).reduce((sum, value, place) => sum + value * (3 ** place % 31), 0);
  return values[17] === (31 - (sum % 31)) % 31;
};
