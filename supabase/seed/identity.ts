/** Names that stay: the same key of the demo town has the same id and short code on every start. */
import { createHash } from 'node:crypto';
import { codeAlphabet } from '#domain/short-code.ts';

const CODE_LENGTH = 6;

/** A UUID (version 5 in form) made from a name such as `place/hama-kaikan`. */
export function idOf(name: string): string {
  const bytes = createHash('sha1').update(`engawa-demo/${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The short public code of a name; of two names with the same code the second gets another. */
export function codeMaker(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    for (let attempt = 0; ; attempt++) {
      const code = codeFrom(`${name}/${attempt}`);
      if (taken.has(code)) continue;
      taken.add(code);
      return code;
    }
  };
}

function codeFrom(name: string): string {
  const bytes = createHash('sha256').update(`engawa-code/${name}`).digest();
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) =>
    codeAlphabet.charAt(byte % codeAlphabet.length),
  ).join('');
}
