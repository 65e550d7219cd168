import type { ImportActivity } from '#domain/import/import-row.ts';
import { machineText, saysNothing } from './text.ts';

type Welcome = ImportActivity['welcome'];

const children =
  '未就学児|小学生|中学生|中高生|高校生|子ども|子供|こども|児童|お子(?:様|さま|さん)';
const parents = '保護者|親子|ご?家族|ひとり親(?:家庭)?|子育て(?:家庭|世帯)|母子家庭';
const anyone = `(?:(?:近隣|地域)(?:居住)?の)?(?:高校生までの)?(?:${children}|${parents})`;
/** 「対象は小学生のみ」「小学生とその家族」: a text that says for whom, and nothing else. */
const plainly = new RegExp(
  `^(?:対象は)?${anyone}(?:(?:・|、|や|とその|と)${anyone})*(?:まで|のみ|だけ|限定)?(?:対象|が対象です|を対象としています)?$`,
);

/**
 * Who is welcome, from the conditions in the file. だれでも is the normal case; a narrower group is
 * named only where the cell names it and says nothing else. The words themselves stand beside it.
 */
export function readWelcome(
  conditions: string | null,
): Pick<ImportActivity, 'welcome' | 'welcomeNote'> {
  if (conditions === null || saysNothing(conditions)) {
    return { welcome: ['anyone'], welcomeNote: null };
  }
  const plain = machineText(conditions).replace(/。$/, '');
  const named: Welcome = [];
  if (plainly.test(plain)) {
    if (new RegExp(children).test(plain)) named.push('children');
    if (new RegExp(parents).test(plain)) named.push('parenting');
  }
  return { welcome: named.length > 0 ? named : ['anyone'], welcomeNote: conditions };
}
