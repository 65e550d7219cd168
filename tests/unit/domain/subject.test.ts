import { describe, expect, it } from 'vitest';
import { latenessOf } from '#domain/subject.ts';

const due = (nextDue: string | null) => ({ method: 'self' as const, on: '2025-11-01', nextDue });

describe('how late an entry is', () => {
  it('is nothing up to the day it is due, or where no day is known', () => {
    expect(latenessOf(due('2026-11-01'), '2026-11-01')).toBeNull();
    expect(latenessOf(due(null), '2026-11-01')).toBeNull();
    expect(latenessOf(null, '2026-11-01')).toBeNull();
  });

  it('is overdue from the next day to the third reminder, four weeks later', () => {
    expect(latenessOf(due('2026-11-01'), '2026-11-02')).toBe('overdue');
    expect(latenessOf(due('2026-11-01'), '2026-11-29')).toBe('overdue');
  });

  it('is unconfirmed from then on', () => {
    expect(latenessOf(due('2026-11-01'), '2026-11-30')).toBe('unconfirmed');
  });
});
