/** A result and where it ends; null when the text does not fit. Parsers never throw. */
export type Parser<Value> = (text: string, at: number) => { value: Value; end: number } | null;

/** Fits a regular expression at the very place; its groups are handed to `read`. */
export function pattern<Value>(
  expression: RegExp,
  read: (...groups: (string | undefined)[]) => Value | null,
): Parser<Value> {
  const sticky = new RegExp(expression.source, 'yu');
  return (text, at) => {
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (!match) return null;
    const value = read(...match.slice(1));
    return value === null ? null : { value, end: at + match[0].length };
  };
}

/** Fits an expression whose words do not matter. */
export const word = (expression: RegExp): Parser<true> => pattern(expression, () => true);

/** The first parser that fits. */
export function oneOf<Value>(...parsers: Parser<Value>[]): Parser<Value> {
  return (text, at) => {
    for (const parse of parsers) {
      const found = parse(text, at);
      if (found) return found;
    }
    return null;
  };
}

/** Reads on with a parser that may depend on what came before. Not "then": that makes a module a thenable. */
export function chain<First, Value>(
  first: Parser<First>,
  next: (value: First) => Parser<Value>,
): Parser<Value> {
  return (text, at) => {
    const found = first(text, at);
    return found && next(found.value)(text, found.end);
  };
}

/** Makes something else of a result, or refuses it with null. */
export function map<From, To>(parse: Parser<From>, read: (value: From) => To | null): Parser<To> {
  return chain(parse, (from) => (_, end) => {
    const value = read(from);
    return value === null ? null : { value, end };
  });
}

/** Fits whether or not it is there. */
export function optional<Value, Other>(
  parse: Parser<Value>,
  otherwise: Other,
): Parser<Value | Other> {
  return (text, at) => parse(text, at) ?? { value: otherwise, end: at };
}

/** One or more, with `separator` between them; a separator with nothing after it is left alone. */
export function list<Item>(item: Parser<Item>, separator: Parser<unknown>): Parser<Item[]> {
  return (text, at) => {
    const first = item(text, at);
    if (!first) return null;
    const value = [first.value];
    let end = first.end;
    for (;;) {
      const between = separator(text, end);
      const next = between && item(text, between.end);
      if (!next) return { value, end };
      value.push(next.value);
      end = next.end;
    }
  };
}

/** One after the other, both kept. */
export function both<A, B>(a: Parser<A>, b: Parser<B>): Parser<[A, B]> {
  return chain(a, (first) => map(b, (second): [A, B] => [first, second]));
}

/** The first, if the second follows; only the first is kept. */
export function before<A>(a: Parser<A>, b: Parser<unknown>): Parser<A> {
  return map(both(a, b), ([value]) => value);
}

/** The second, if the first precedes; only the second is kept. */
export const after = <B>(a: Parser<unknown>, b: Parser<B>): Parser<B> => chain(a, () => b);
