/** The yearly asking of a district's groups. */
import type { Area } from '#domain/area.ts';
import { handoverSchema, type Handover } from '#domain/desk/handover.ts';
import { loadAreas } from '../areas.ts';
import { textOf } from '../form-texts.ts';
import type { Session } from '../session/session.ts';
import { dataOf } from '../supabase.ts';
import { typedIn } from './decide.ts';
import { troubleOfError, type DeskOutcome } from './problems.ts';

/** The page of the asking. */
export interface HandoverPage {
  /** The districts she may ask. */
  areas: Area[];
  /** Whether she may also ask the groups of no district. */
  offersOutside: boolean;
  /** Null: the groups of no district, or nothing is chosen. */
  area: Area | null;
  handover: Handover | null;
}

/** As the address and the form of the page call the groups of no district. */
export const outside = 'none';

/**
 * The asking of a district of hers as it stands; of her only one, whichever is wanted.
 * @param wanted code of the district, or `outside`
 * @throws DatabaseError
 */
export async function loadHandover(session: Session, wanted: string | null): Promise<HandoverPage> {
  const { curates } = session;
  const areas = (await loadAreas()).filter(({ code, kind }) =>
    Array.isArray(curates) ? curates.includes(code) : kind !== 'prefecture',
  );
  const offersOutside = curates === 'town';
  const isOutside = offersOutside && wanted === outside;
  const isOnly = areas.length === 1 && !isOutside;
  const area = (isOnly ? areas[0] : areas.find(({ code }) => code === wanted)) ?? null;
  if (!area && !isOutside) return { areas, offersOutside, area, handover: null };
  const answer = await session.client.rpc('desk_handover', area ? { area: area.code } : {});
  const handover = handoverSchema.parse(dataOf('desk_handover', answer));
  return { areas, offersOutside, area, handover };
}

/**
 * Asks the groups of a district, or of none; says how many people get a mail.
 * @throws DatabaseError when the database does not answer
 */
export async function startHandover(
  session: Session,
  form: FormData,
): Promise<DeskOutcome<{ mailed: number }>> {
  const area = textOf(form, 'area');
  const { data, error } = await session.client.rpc(
    'start_handover',
    area === outside ? {} : { area },
  );
  if (error) return troubleOfError('start_handover', error, typedIn(form));
  return { done: handoverSchema.pick({ mailed: true }).parse(data) };
}
