/** What a request's headers ask of a kept answer: which coding, and whether it has it already. */

export type Coding = 'br' | 'gzip' | 'identity';

/**
 * The best of the offered codings that the client takes (RFC 9110, 12.5.3); ties go to the one
 * offered first. Falls back to `identity`, which must always be possible.
 * @param acceptEncoding the header's value, null when it was not sent
 */
export function preferredCoding(acceptEncoding: string | null, offered: readonly Coding[]): Coding {
  if (!acceptEncoding) return 'identity';
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  let best: Coding = 'identity';
  // Plain bytes are wanted only when asked for by a higher weight than any coding has.
  let bestWeight = weights.get('identity') ?? 0;
  for (const coding of offered) {
    if (coding === 'identity') continue;
    const weight = weights.get(coding) ?? weights.get('*') ?? 0;
    if (weight > 0 && (weight > bestWeight || (weight === bestWeight && best === 'identity'))) {
      best = coding;
      bestWeight = weight;
    }
  }
  return best;
}

/** Whether If-None-Match names this entity tag, by weak comparison (RFC 9110, 13.1.2). */
export function hasEtag(ifNoneMatch: string | null, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const wanted = etag.replace(/^W\//, '');
  return ifNoneMatch
    .split(',')
    .map((candidate) => candidate.trim())
    .some((candidate) => candidate === '*' || candidate.replace(/^W\//, '') === wanted);
}
