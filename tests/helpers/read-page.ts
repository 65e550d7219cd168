/** What a page of a running site says and carries, without a browser. */

const plain = (html: string) =>
  html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The words of a page, without furigana, marks and spaces. */
export const wordsOf = (html: string) => html.replace(/<rt>.*?<\/rt>|<[^>]+>|\s/g, '');

/** The value of a hidden field; '' where there is none. */
export const hiddenIn = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** What an attribute of a tag says; '' where it has none. */
export const attribute = (tag: string, name: string) =>
  plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const fieldPattern =
  /<input[^>]*>|<textarea[^>]*>[\s\S]*?<\/textarea>|<select[^>]*>[\s\S]*?<\/select>/g;

/**
 * The fields of a form as a browser would send it, untouched.
 * @param action the name of the action it is sent to
 * @throws Error when the page has no such form
 */
export function fieldsIn(html: string, action: string): [name: string, value: string][] {
  const form = new RegExp(`<form[^>]*_action=${action}"[\\s\\S]*?</form>`).exec(html)?.[0];
  if (form === undefined) throw new Error(`There is no form for ${action}.`);
  return Array.from(form.matchAll(fieldPattern), ([field]): [string, string] | null => {
    const [tag = ''] = /^<[^>]*>/.exec(field) ?? [];
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    const isTicked = /\schecked[\s>=]/.test(tag);
    if (name === '' || ((type === 'checkbox' || type === 'radio') && !isTicked)) return null;
    if (tag.startsWith('<textarea')) {
      return [name, plain(field.slice(tag.length, -'</textarea>'.length)).replace(/^\n/, '')];
    }
    if (!tag.startsWith('<select')) return [name, attribute(tag, 'value')];
    const options = Array.from(field.matchAll(/<option[^>]*>/g), ([option]) => option);
    const chosen = options.find((option) => /\sselected[\s>=]/.test(option)) ?? options[0] ?? '';
    return [name, attribute(chosen, 'value')];
  }).filter((field) => field !== null);
}
