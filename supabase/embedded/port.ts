import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError } from './errors.ts';
import { writeDurably } from './write-durably.ts';

/** A port to listen on. `fixed`: it was asked for, so another one will not do. */
export interface Port {
  number: number;
  fixed: boolean;
}

const fileOf = (dataDir: string) => join(dataDir, 'port');

/**
 * The port asked for, else the one this data folder had last time (a running site knows it), else
 * any.
 *
 * @throws EmbeddedError when what was asked for is no port.
 */
export function loadPort(dataDir: string, asked: string | undefined): Port {
  const number = Number(asked || 0);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new EmbeddedError(
      `ENGAWA_EMBEDDED_PORT is ${asked}, but a port is a number from 0 to 65535.`,
    );
  }
  if (number > 0) return { number, fixed: true };
  try {
    return {
      number: Number.parseInt(readFileSync(fileOf(dataDir), 'utf8'), 10) || 0,
      fixed: false,
    };
  } catch {
    return { number: 0, fixed: false };
  }
}

/** Keeps the port of a url for the next start. */
export function savePort(dataDir: string, url: string): void {
  writeDurably(fileOf(dataDir), `${new URL(url).port}\n`);
}
