import { describe, expect, it } from 'vitest';
import { correctionWordsMax, correctionWordsSchema } from '#domain/correction.ts';

describe('the words of a correction', () => {
  it('are trimmed, and nothing is null', () => {
    expect(correctionWordsSchema.parse(' 水曜は休み\r\nです\n')).toBe('水曜は休み\nです');
    expect(correctionWordsSchema.parse(' \n ')).toBeNull();
  });

  it('keep everything a person writes and lose what no one can see', () => {
    expect(correctionWordsSchema.parse('<b>9:00</b> & "x" \u0000\u001b')).toBe('<b>9:00</b> & "x"');
  });

  it('are counted as people count letters', () => {
    expect(correctionWordsSchema.safeParse('𠮷'.repeat(correctionWordsMax)).success).toBe(true);
    expect(correctionWordsSchema.safeParse('あ'.repeat(correctionWordsMax + 1)).success).toBe(
      false,
    );
  });
});
