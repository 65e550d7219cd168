import { codeAlphabet } from '#domain/short-code.ts';

/** A short public code that no entry has, but by a chance of one in millions. */
export function randomCode(): string {
  const letter = () => codeAlphabet[Math.floor(Math.random() * codeAlphabet.length)] ?? '';
  return Array.from({ length: 6 }, letter).join('');
}
