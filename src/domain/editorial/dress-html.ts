const link = /<a href="([^"]*)"/g;

/**
 * Links of an editor's text, led into the reader's reading (`/guide` → `/en/guide`); those to
 * other sites without a handle on this one.
 * @param html made from Markdown
 * @param address the address of a page in this reading, from its Japanese one
 */
export function dressHtml(html: string, address: (path: string) => string): string {
  return html.replace(link, (whole, href: string) => {
    if (href.startsWith('/')) return `<a href="${address(href)}"`;
    return href.startsWith('https://') ? `${whole} rel="noopener"` : whole;
  });
}
