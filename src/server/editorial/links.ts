/** Whether what editors link to is there. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { editorialPath } from '#domain/editorial/entry.ts';
import { routePattern } from '#i18n/locale-routes.ts';
import type { Fault } from './faults.ts';
import type { ContentEntry } from './read-content.ts';
import { lineAt } from './read-entry.ts';

const markdownLink = /\]\(([^)\s]*)\)/g;

/** Addresses of this site that need no code or name: /map, /areas … */
function fixedPaths(root: string): string[] {
  return globSync('**/*.astro', { cwd: join(root, 'src', 'pages') })
    .map((file) => routePattern(file.replaceAll('\\', '/')))
    .filter((path) => !path.includes('['));
}

function remedyFor(target: string, known: ReadonlySet<string>): string | undefined {
  if (/^(https:\/\/|mailto:|tel:|#)/.test(target)) return undefined;
  if (!target.startsWith('/')) return 'write an address that begins with / or https://';
  const [path = ''] = target.split(/[?#]/, 1);
  return known.has(path) ? undefined : 'write the address of a page that is there';
}

/** Faults of all links in the texts and of all related words. */
export function linkFaults(root: string, entries: readonly ContentEntry[]): Fault[] {
  const known = new Set([
    ...fixedPaths(root),
    ...entries.map(({ folder, slug }) => editorialPath(folder, slug)),
  ]);
  const words = new Set(entries.flatMap(({ folder, slug }) => (folder === 'words' ? [slug] : [])));
  return entries.flatMap((entry) => {
    const inText = [...entry.body.matchAll(markdownLink)].flatMap((match): Fault[] => {
      const remedy = remedyFor(match[1] ?? '', known);
      const line = entry.bodyLine - 1 + lineAt(entry.body, match.index);
      const text = `the link to ${match[1] ?? ''} leads nowhere: ${remedy ?? ''}.`;
      return remedy === undefined ? [] : [{ file: entry.file, line, text }];
    });
    const related = entry.folder === 'words' && entry.locale === 'ja' ? entry.data.related : [];
    const lost = related
      .filter((slug) => !words.has(slug) || slug === entry.slug)
      .map((slug) => ({
        file: entry.file,
        line: 1,
        text: `"related" names ${slug}: write the file name of another word, without .md.`,
      }));
    return [...inText, ...lost];
  });
}
