/** 「情報がちがいます」: the first tap stores it, words may follow. Both work without a script. */
import { defineAction, type ActionAPIContext } from 'astro:actions';
import { correctionCategorySchema, correctionWordsSchema } from '#domain/correction.ts';
import { formTrap } from '#domain/form-trap.ts';
import { readForm, readWordsToken, wordsForm } from '#server/corrections/correction-form.ts';
import { textOf } from '#server/form-texts.ts';
import type { UnsentCorrection, UnsentWords } from '#server/corrections/correction-page.ts';
import { storeCorrection, storeWords } from '#server/corrections/store-correction.ts';
import { visitorOf } from '#server/security/visitor-address.ts';

type Reported = { stored: true; token: string } | ({ stored: false } & UnsentCorrection);
type Written = { stored: true } | ({ stored: false } & UnsentWords);

async function report(form: FormData, context: ActionAPIContext): Promise<Reported> {
  const now = Date.now();
  const category = correctionCategorySchema.safeParse(form.get('category')).data ?? null;
  const content = readForm(form, now);
  const token = content === 'expired' ? null : textOf(form, 'token');
  if (typeof content === 'string') return { stored: false, problem: content, category, token };
  if (!category) return { stored: false, problem: 'expired', category, token };
  const visitor = visitorOf(context, now);
  const problem = await storeCorrection(content, category, visitor);
  if (problem) return { stored: false, problem, category, token };
  return { stored: true, token: wordsForm(content, now) };
}

async function write(form: FormData): Promise<Written> {
  const token = textOf(form, 'token');
  const typed = textOf(form, 'words');
  const content = readWordsToken(token, Date.now());
  const words = correctionWordsSchema.safeParse(typed);
  const unsent = { stored: false, words: typed, token } as const;
  if (!content || textOf(form, formTrap) !== '') return { ...unsent, problem: 'expired' };
  if (!words.success) return { ...unsent, problem: 'too_long' };
  const problem = words.data === null ? null : await storeWords(content, words.data);
  return problem ? { ...unsent, problem } : { stored: true };
}

/** Stores that something is wrong with an entry. */
export const reportCorrection = defineAction({ accept: 'form', handler: report });

/** Adds the reader's words to it. */
export const addCorrectionWords = defineAction({ accept: 'form', handler: write });
