/** A form that was sent when nobody was signed in (any more): carried along through signing in, so that nothing typed is lost. */
import { z } from 'zod';
import { isPersonal } from './personal-paths.ts';

/** Name of the hidden field that carries it. */
export const carriedField = 'carried';

const carriedSchema = z.object({
  /** Where it was sent to: a path of this site with its query. */
  to: z.string().regex(/^\/(?![/\\])/),
  fields: z.array(z.tuple([z.string(), z.string()])),
});

export type CarriedForm = z.infer<typeof carriedSchema>;

/** As a hidden field holds it. */
export function writeCarried(form: CarriedForm): string {
  return JSON.stringify(form);
}

/** From a hidden field; null where there is none, or none of ours. */
export function readCarried(text: string): CarriedForm | null {
  try {
    const form = carriedSchema.safeParse(JSON.parse(text)).data;
    const [path = ''] = (form?.to ?? '').replace(/^\/(ja-easy|en)(?=\/)/, '').split('?', 1);
    return form && isPersonal(path) ? form : null;
  } catch {
    return null;
  }
}
