/**
 * The page numbers of a row of page links: first, last, the current page and its neighbours, with
 * `null` for what is left out between them. Never more than seven, which fit a phone.
 *
 * @param page the current page, from 1
 * @param pages how many there are, 1 or more
 */
export function pagesToShow(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const numbers = [...new Set(wanted)].sort((a, b) => a - b);
  return numbers.flatMap((n, index) => {
    const missing = n - (numbers[index - 1] ?? 0) - 1;
    // A gap of one is as wide as the number itself.
    if (missing === 1) return [n - 1, n];
    return missing > 1 ? [null, n] : [n];
  });
}
