/** ④ Who may come, what it costs, booking, what to bring, the first visit. */
import { bookingNeeds } from '../activity.ts';
import { z } from 'zod';
import { audiences, waysIn } from '../audience.ts';
import { boxes, choice, number, say, text, yesNo } from './fields.ts';

/** Languages an activity may say it is held in; the page has a name for each. */
export const spokenLanguages = [
  'ja',
  'ja-easy',
  'en',
  'zh',
  'ko',
  'vi',
  'ne',
  'pt',
  'es',
  'tl',
  'id',
  'jsl',
] as const;

export const costAnswers = ['free', 'paid', 'unsaid'] as const;

/** The schema of the fourth step. */
export const termsSchema = z
  .object({
    welcome: boxes(audiences),
    welcome_note: text(500),
    age_min: number(0, 120),
    age_max: number(0, 120),
    ways: boxes(waysIn),
    role_note: text(500),
    cost: choice(costAnswers),
    cost_min: number(0, 1_000_000),
    cost_max: number(0, 1_000_000),
    cost_note: text(500),
    booking: choice(bookingNeeds),
    booking_note: text(500),
    capacity: number(1, 100_000),
    bring: text(500),
    alone: yesNo,
    first_note: text(500),
    languages: boxes(spokenLanguages),
  })
  .superRefine(({ age_min, age_max, cost, cost_min, cost_max }, context) => {
    if (age_min !== null && age_max !== null && age_max < age_min) {
      context.addIssue({ code: 'custom', path: ['age_max'], message: say('order') });
    }
    if (cost === 'paid' && cost_min === null && cost_max === null) {
      context.addIssue({ code: 'custom', path: ['cost_min'], message: say('missing') });
    }
    if (cost_min !== null && cost_max !== null && cost_max < cost_min) {
      context.addIssue({ code: 'custom', path: ['cost_max'], message: say('order') });
    }
  });
export type TermsInput = z.output<typeof termsSchema>;
