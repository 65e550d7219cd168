/** Every text of the messages in one reading, as it stands in their files. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Locale } from '#i18n/locales.ts';

const folder = new URL('../../src/i18n/messages/', import.meta.url);

/** What stands in a text where a page puts a number or a word of its own. */
export const gap = '\uFFFC';

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text.replace(/\{\w+\}/g, gap);
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => gap + literal.text).join('');
}

/** Texts with the file they stand in. */
export function messageTexts(locale: Locale): { file: string; text: string }[] {
  const texts: { file: string; text: string }[] = [];
  const below = new URL(`${locale}/`, folder);
  for (const name of readdirSync(below)) {
    const file = `src/i18n/messages/${locale}/${name}`;
    const source = readFileSync(new URL(name, below), 'utf8');
    const visit = (node: ts.Node) => {
      if (ts.isImportDeclaration(node)) return;
      const text = textOf(node);
      if (text !== undefined) texts.push({ file, text });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  }
  return texts;
}
