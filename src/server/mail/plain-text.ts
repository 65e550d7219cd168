/** What people wrote, made harmless for a mail: one line, and no address that a mail program links. */
import { z } from 'zod';

/** Control characters, and those that turn the direction of text around. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * One line of plain text.
 * @param most code points; a longer text ends in …
 */
export function plainLine(text: string, most: number): string {
  const line = text.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  // A link in our mail is one of ours: written by another, it stays readable but leads nowhere.
  const calm = line.replace(/:\/\//g, '：//').replace(/\bwww\./gi, 'www．');
  const letters = [...calm];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : calm;
}

/** A schema of a text by people, as one line of at most so many code points. */
export const plainText = (most: number) => z.string().transform((text) => plainLine(text, most));

/** Several lines of people, such as a curator's question; empty ones are left out. */
export const plainLines = (most: number) =>
  z.string().transform((text) =>
    text
      .split(/\r\n|[\n\r]/)
      .map((line) => plainLine(line, most))
      .filter((line) => line !== ''),
  );

/** A schema of a path on this site, `/a/CODE`. */
export const sitePath = z.string().regex(/^\/(?!\/)[\w/.?=&%-]*$/);
