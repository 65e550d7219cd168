import { openSiteDatabase } from '../../helpers/demo-site.ts';
import { layEvent, signUpCrowd } from '../../helpers/sign-up-crowd.ts';
import type { Figure } from '../figure.ts';
import { startSite, temporaryFolder } from '../site.ts';

const people = 1000;

/**
 * A thousand people who sign up for one event of thirty seats, from their form to a seat or a place on
 * the waiting list, on the embedded database. Each has an address of her own, told by a proxy.
 * @throws Error when one of them meets an error, or seats are given wrongly
 */
export async function measureSignUps(): Promise<Figure[]> {
  const before = process.env.ENGAWA_TRUSTED_PROXIES;
  process.env.ENGAWA_TRUSTED_PROXIES = '127.0.0.1';
  const folder = temporaryFolder();
  const site = await startSite(folder, true);
  if (before === undefined) delete process.env.ENGAWA_TRUSTED_PROXIES;
  else process.env.ENGAWA_TRUSTED_PROXIES = before;
  try {
    const { operator } = await openSiteDatabase(folder);
    const code = await layEvent(operator, 30);
    const { took, failures } = await signUpCrowd(site.url, operator, code, people);
    if (failures.length > 0) throw new Error(`${failures.length} errors: ${failures[0] ?? ''}`);
    const { data } = await operator
      .from('events')
      .select('event_seats(taken, waiting)')
      .eq('code', code)
      .single();
    const seats = data?.event_seats;
    if (seats?.taken !== 30 || seats.waiting !== people - 30)
      throw new Error(`Seats were given wrongly: ${JSON.stringify(seats)}`);
    const name = '1,000 sign-ups to one event, form and code, without an error';
    return [{ name, value: took / 1000, unit: 's', asked: { atMost: 60 } }];
  } finally {
    await site.stop();
  }
}
