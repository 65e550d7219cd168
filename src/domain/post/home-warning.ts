/** Which fields of a form of posting can give away a home, while the form says that it is one. */
import { many, one, type Answers } from './answers.ts';
import { tracesInContact, tracesInText, type HomeTrace } from './home-traces.ts';

const texts =
  /^(title|description|p_name|p_description|p_access_note|welcome_note|role_note|cost_note|booking_note|bring|first_note|t\d\.(room|notes|off|extra|dates))$/;

/** A field and what in it can give the home away. */
export interface FieldTrace {
  field: string;
  trace: HomeTrace;
}

/**
 * Whether a form of posting is about a home.
 * @param listed code of the listed place it has chosen, if that is a home
 */
function isAboutHome(answers: Answers, listed: string | null): boolean {
  if (one(answers, 'where') === 'listed')
    return listed !== null && one(answers, 'place') === listed;
  // The short form of a place asks no 「どこでしますか」.
  return ['new', ''].includes(one(answers, 'where')) && one(answers, 'p_blurred') !== '';
}

/** What in the answers can give a home away, field by field. */
function fieldTraces(answers: Answers): FieldTrace[] {
  return Object.keys(answers).flatMap((field): FieldTrace[] => {
    const contact = /^(c\d)\.value$/.exec(field)?.[1];
    const traces =
      contact !== undefined
        ? tracesInContact({
            kind: one(answers, `${contact}.kind`),
            value: one(answers, field),
            label: one(answers, `${contact}.label`),
            visibility: one(answers, `${contact}.see`) || 'curators',
          })
        : texts.test(field)
          ? tracesInText(many(answers, field).join('\n'))
          : field === 'photos'
            ? (['photo'] as const)
            : [];
    return traces.map((trace) => ({ field, trace }));
  });
}

/** The same, nothing where the form is about no home. */
export function homeWarning(answers: Answers, listed: string | null): FieldTrace[] {
  return isAboutHome(answers, listed) ? fieldTraces(answers) : [];
}

/** The code of the listed place that a form has chosen, if it is a home. */
export function codeOfHome(
  place: { code: string; activityPlace: { blurred: boolean } } | null,
): string | null {
  return place?.activityPlace.blurred ? place.code : null;
}
