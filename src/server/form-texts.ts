/** The texts of a sent form; files are left aside. */

/** The text of a field, '' where there is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** All fields that are texts, in the order in which they were sent. */
export function textsOf(form: FormData): [name: string, text: string][] {
  return [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}
