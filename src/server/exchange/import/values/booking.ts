import type { ImportActivity } from '#domain/import/import-row.ts';
import { joinTexts, machineText } from './text.ts';

const notNeeded = /^(?:事前)?予約(?:は|の必要は)?(?:不要|なし|無し|必要なし)(?:です)?$|^不要$/;
const required =
  /要予約|要申[込し]|予約必要|予約が必要|予約制|予約をお願い|申[込し]込?み?が必要|申込必要/;
/** Words that tie the booking to some people, some days or some dishes. */
const onlyPartly =
  /なるべく|できれば|初回|優先|希望|不要|大人|子ども|こども|場合|テイクアウト|弁当|学習|パントリー/;

/**
 * Whether one has to book, and the publisher's words about it. Only plain statements count:
 * a way to book (「電話」) does not say that one must.
 */
export function readBooking(
  how: string | null,
  note: string | null,
): Pick<ImportActivity, 'booking' | 'bookingNote'> {
  const said = [how, note].flatMap((text) =>
    text === null ? [] : [machineText(text).replace(/[。.]$/, '')],
  );
  const no = said.some((text) => notNeeded.test(text));
  const yes = said.some((text) => required.test(text) && !onlyPartly.test(text));
  return {
    booking: yes === no ? null : yes ? 'required' : 'not_needed',
    bookingNote: joinTexts([how, note], '\n') || null,
  };
}
