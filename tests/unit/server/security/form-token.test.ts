import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openForm, sealForm } from '#server/security/form-token.ts';

const schema = z.object({ code: z.string() });
const token = sealForm('wish', { code: 'A3CDEF' }, 1000);

describe('a form token', () => {
  it('says what the form is for and how old it is', () => {
    expect(openForm('wish', token, schema, 5000)).toEqual({
      content: { code: 'A3CDEF' },
      ageMs: 4000,
    });
  });

  it('is none of another form', () => {
    expect(openForm('offer', token, schema, 5000)).toBeNull();
  });

  it.each(['', '.', 'x', 'x.y', token.slice(0, -4), `A${token}`, `${token.split('.')[0] ?? ''}.`])(
    'is not %j',
    (forged) => {
      expect(openForm('wish', forged, schema, 5000)).toBeNull();
    },
  );

  it('is refused when it holds something else', () => {
    const other = sealForm('wish', { place: 1 }, 1000);
    expect(openForm('wish', other, schema, 5000)).toBeNull();
  });
});
