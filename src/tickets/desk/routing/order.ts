type Named = { name: string };

/** The same rules with one of them a place further up or down; as they were where there is no such place. */
export const moved = <Rule extends Named>(
  rules: readonly Rule[],
  name: string,
  by: -1 | 1,
): Rule[] => {
  const at = rules.findIndex((rule) => rule.name === name);
  const [rule, other] = [rules[at], rules[at + by]];
  if (!rule || !other) return [...rules];
  return rules.map((each, i) => (i === at ? other : i === at + by ? rule : each));
};

/** With one rule in the place of the one of this name, else at the end. */
export const withRule = <Rule extends Named>(
  rules: readonly Rule[],
  rule: Rule,
  before?: string,
): Rule[] =>
  rules.some(({ name }) => name === before)
    ? rules.map((each) => (each.name === before ? rule : each))
    : [...rules, rule];
