import { expect, test } from 'vitest';
import { readCarried, writeCarried } from '#domain/carried-form.ts';

test('a form is carried as it was', () => {
  const form = {
    to: '/en/post/new?_action=saveStep&step=2',
    fields: [
      ['title', '"><script>'],
      ['day', 'MO'],
      ['day', 'TU'],
    ] satisfies [string, string][],
  };
  expect(readCarried(writeCarried(form))).toEqual(form);
});

test.each([
  '',
  'null',
  '{',
  '{"to":"https://evil.example/me","fields":[]}',
  '{"to":"//evil.example/me","fields":[]}',
  '{"to":"/map?_action=x","fields":[]}',
  '{"to":"/me","fields":[["a"]]}',
])('%s is none', (text) => {
  expect(readCarried(text)).toBeNull();
});
