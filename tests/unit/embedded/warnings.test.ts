import { once } from 'node:events';
import { expect, it } from 'vitest';
import '#embedded/database.ts';

it('a warning that is an Error is said, and ends nothing', async () => {
  const heard = once(process, 'warning');
  process.emitWarning(new RangeError('eleven listeners'));
  expect(await heard).toMatchObject([{ name: 'RangeError', message: 'eleven listeners' }]);
});
