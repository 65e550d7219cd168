/**
 * How a row of a file is known again when the file comes a second time.
 *
 * A row has several candidate keys, from the most to the least lasting; its key is the first one
 * that no other row of the same source has. So keys do not depend on the order of the file, and an
 * ID that is used twice, or a name and address that occur twice, lead to finer keys, never to two
 * rows becoming one. Keys are stored: changing a rule here gives every known row a new name.
 */

/** What of a row its keys are made of. */
export interface KeyParts {
  /** Which source the row belongs to; keys need only be unique within it. */
  source: string;
  /** The publisher's ID, if the layout has one. */
  id: string | null;
  name: string;
  address: string | null;
  building: string | null;
  /** Who runs it. */
  group: string | null;
  /** Hash of the whole row. */
  hash: string;
}

export type ChosenKey =
  | { key: string; formerKeys: string[] }
  /** The row repeats another one word for word; the index is that of the row that is kept. */
  | { sameAs: number };

const prefecture = /^(?:東京都|北海道|(?:京都|大阪)府|\p{sc=Han}{2,3}県)/u;

/** Name or address as keys compare it: NFKC, lower case, no spaces, one kind of dash. */
export function foldForKey(text: string | null): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[‐‑‒–—―−ー～〜]/gu, '-');
}

function candidatesOf(row: KeyParts, digest: (text: string) => string): string[] {
  // Publishers add and drop the prefecture from one edition to the next.
  const address = foldForKey(row.address).replace(prefecture, '');
  const where = [foldForKey(row.name), address];
  const named = (label: string, ...parts: string[]) =>
    `${label}:${digest(JSON.stringify([...where, ...parts])).slice(0, 32)}`;
  return [
    ...(row.id === null ? [] : [`id:${row.id.slice(0, 100)}`]),
    named('name'),
    ...(row.id === null ? [] : [named('name+id', row.id)]),
    ...(row.building === null ? [] : [named('name+building', foldForKey(row.building))]),
    ...(row.group === null ? [] : [named('name+group', foldForKey(row.group))]),
    `row:${row.hash.slice(0, 32)}`,
  ];
}

/**
 * Chooses a key for every row, in the order of the rows.
 *
 * `formerKeys` are the other candidates: a row may have been stored under one of them while another
 * row was not there yet. They hold only together with an equal hash, because two rows may share one.
 * @param digest a hash function with at least 32 characters of result
 */
export function chooseKeys(
  rows: readonly KeyParts[],
  digest: (text: string) => string,
): ChosenKey[] {
  const firstWithContent = new Map<string, number>();
  const uses = new Map<string, number>();
  const inSource = (row: KeyParts, key: string) => `${row.source}\n${key}`;

  const candidates = rows.map((row, index) => {
    const content = inSource(row, row.hash);
    if (firstWithContent.has(content)) return [];
    firstWithContent.set(content, index);
    const own = candidatesOf(row, digest);
    for (const key of own) {
      const scoped = inSource(row, key);
      uses.set(scoped, (uses.get(scoped) ?? 0) + 1);
    }
    return own;
  });

  return rows.map((row, index) => {
    const own = candidates[index] ?? [];
    const key = own.find((candidate) => uses.get(inSource(row, candidate)) === 1);
    if (key !== undefined) return { key, formerKeys: own.filter((other) => other !== key) };
    return { sameAs: firstWithContent.get(inSource(row, row.hash)) ?? index };
  });
}
