/** What curators and groups write down about a town: 地域課題, the meetings that exist already, 表彰. */
import { defineAction } from 'astro:actions';
import { keepIssue } from '#server/desk/local-issues.ts';
import { actOnRecognition } from '#server/events/recognitions.ts';
import { sessionOf } from '#server/session/session.ts';
import { keepSeries } from '#server/team/standing-series.ts';

/** Saves a 地域課題, or where it stands. */
export const keepLocalIssue = defineAction({
  accept: 'form',
  handler: async (form, context) => keepIssue(await sessionOf(context), form),
});

/** Saves a standing series. */
export const keepStandingSeries = defineAction({
  accept: 'form',
  handler: async (form, context) => keepSeries(await sessionOf(context), form),
});

/** Gives a recognition at an event, or takes it back. */
export const keepRecognition = defineAction({
  accept: 'form',
  handler: async (form, context) => actOnRecognition(await sessionOf(context), form),
});
