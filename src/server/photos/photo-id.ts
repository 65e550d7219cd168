import { createHash } from 'node:crypto';

/** The id of a file in a form: made from both, so that a repeated upload is the same photo. */
export function photoIdOf(key: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(`${key}\n`).update(bytes).digest().subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
