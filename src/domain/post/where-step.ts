/** ③ Where: a place that is listed, a new one, an area, or online. */
import { z } from 'zod';
import type { AccessFact } from '../access.ts';
import { one, type Answers, type Problems } from './answers.ts';
import {
  choice,
  flag,
  link,
  needed,
  readFields,
  say,
  text,
  yesNo,
  type Reading,
} from './fields.ts';

/** `kept`: a new place that was sent along and still waits itself. */
export const whereAnswers = ['listed', 'new', 'kept', 'area', 'online'] as const;
/** How the place is named. */
export type Where = (typeof whereAnswers)[number];

const accessShape = {
  step_free: yesNo,
  wheelchair: yesNo,
  accessible_toilet: yesNo,
  parking: yesNo,
  child_friendly: yesNo,
  pickup: yesNo,
  wifi: yesNo,
} satisfies Record<AccessFact, typeof yesNo>;

/** Schema of a new place; its fields begin with `p_`. */
export function newPlaceSchema(kinds: readonly string[]) {
  return z.object({
    p_name: needed(120),
    p_kana: text(200),
    p_description: text(4000),
    p_kind: choice(kinds).refine((kind) => kind !== null, say('choose')),
    p_address: text(200),
    p_building: text(200),
    p_position: text(80),
    p_blurred: flag,
    p_entrance: text(500),
    p_access_note: text(500),
    ...accessShape,
  });
}
export type NewPlaceInput = z.output<ReturnType<typeof newPlaceSchema>>;

/** What step ③ says. */
export type WhereInput =
  | { where: 'listed'; place: string; online: boolean; onlineUrl: string | null }
  | { where: 'new'; place: NewPlaceInput; online: boolean; onlineUrl: string | null }
  | { where: 'kept'; placeId: string; online: boolean; onlineUrl: string | null }
  | { where: 'area'; area: string; online: boolean; onlineUrl: string | null }
  | { where: 'online'; online: true; onlineUrl: string | null };

export interface WhereContext {
  kinds: readonly string[];
  areas: readonly string[];
}

const keySchema = z.guid();
const onlineSchema = z.object({ online: flag, online_url: link });

function problems(found: Problems): { data: null; problems: Problems } {
  return { data: null, problems: found };
}

/** Which of the answers is chosen; null: none. */
function whereOf(answers: Answers): Where | null {
  return whereAnswers.find((word) => word === one(answers, 'where')) ?? null;
}

/** Reads the third step. Whether a listed place exists is for the server to say. */
export function readWhere(answers: Answers, { kinds, areas }: WhereContext): Reading<WhereInput> {
  const where = whereOf(answers);
  const online = readFields(onlineSchema, answers);
  if (online.problems) return online;
  const { online: isOnline, online_url: onlineUrl } = online.data;
  const both = { online: isOnline, onlineUrl: isOnline || where === 'online' ? onlineUrl : null };
  switch (where) {
    case null:
      return problems({ where: { code: 'choose' } });
    case 'listed': {
      const place = one(answers, 'place');
      if (place === '') return problems({ place_q: { code: 'choose' } });
      return { data: { where, place, ...both }, problems: null };
    }
    case 'new': {
      const read = readFields(newPlaceSchema(kinds), answers);
      if (read.problems) return read;
      return { data: { where, place: read.data, ...both }, problems: null };
    }
    case 'kept': {
      const placeId = keySchema.safeParse(one(answers, 'kept_place')).data;
      if (placeId === undefined) return problems({ where: { code: 'choose' } });
      return { data: { where, placeId, ...both }, problems: null };
    }
    case 'area': {
      const area = one(answers, 'area');
      if (!areas.includes(area)) return problems({ area: { code: 'choose' } });
      return { data: { where, area, ...both }, problems: null };
    }
    case 'online':
      return { data: { where, online: true, onlineUrl }, problems: null };
  }
}
