/** `npm run import`: brings a file of open data, or outlines of districts, into the town. */
import { basename } from 'node:path';
import { readAreasFile } from '#server/exchange/import/areas/read-areas.ts';
import { writeAreas } from '#server/exchange/import/areas/write-areas.ts';
import { readGazetteerFile } from '#server/exchange/import/gazetteer/read-gazetteer.ts';
import { writeGazetteer } from '#server/exchange/import/gazetteer/write-gazetteer.ts';
import { ImportFileError } from '#server/exchange/import/file-error.ts';
import { readImportFile } from '#server/exchange/import/read-import.ts';
import { kindCodes, writeRows } from '#server/exchange/import/write-rows.ts';
import type { Supabase } from '#server/supabase.ts';
import { isForOperator, openDatabase } from './open-database.ts';
import { readOrder, usage, UsageError, type Order } from './import/options.ts';
import {
  lastLine,
  reasonLines,
  refusalLines,
  remarkLines,
  scheduleLines,
  sourceLines,
  waitingLine,
} from './import/report.ts';

type Work = (database: Supabase) => Promise<string[]>;

/** Reads the file at once, so that a wrong one is refused before any database is opened. */
async function prepare(order: Order): Promise<Work | null> {
  if (order.what === 'help') return null;
  if (order.what === 'areas') {
    const reading = await readAreasFile(order.file, order.options);
    return async (database) => {
      const result = await writeAreas(database, reading, order.dryRun);
      return [...result.refused, lastLine(result)];
    };
  }
  if (order.what === 'gazetteer') {
    const reading = await readGazetteerFile(order.file, order.options);
    console.log(`${reading.label}として読みます（${reading.read}行）`);
    return async (database) => {
      const result = await writeGazetteer(database, reading, order.dryRun);
      return [...reasonLines(result.refused), lastLine(result)];
    };
  }
  const reading = await readImportFile(order.file, order.options);
  console.log(`${reading.profile.label}として読みます（${reading.read}行）`);
  if (reading.unusedColumns.length > 0) {
    console.log(`使わない列：${reading.unusedColumns.join('、')}`);
  }
  for (const line of sourceLines(reading.rows, basename(order.file))) console.log(line);
  return async (database) => {
    await assertKind(database, order.options.kindCode);
    const result = await writeRows(database, reading, {
      fileName: basename(order.file),
      dryRun: order.dryRun,
      forReview: order.forReview,
      onProgress: (done) => console.error(`${done} / ${reading.rows.length}`),
    });
    return [
      ...remarkLines(reading.rows),
      ...refusalLines(result.refused),
      ...scheduleLines(reading.rows),
      ...(order.forReview ? [waitingLine(result.proposed)] : []),
      lastLine(result, order.forReview),
    ];
  };
}

async function assertKind(database: Supabase, kindCode: string | undefined): Promise<void> {
  if (kindCode === undefined) return;
  const codes = await kindCodes(database);
  if (!codes.includes(kindCode)) {
    throw new UsageError(`--kind は次のどれかです：${codes.join('、')}`);
  }
}

async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2));
  const work = await prepare(order);
  if (!work) {
    console.log(usage);
    return;
  }
  const { client, close } = await openDatabase(process.env);
  try {
    const lines = await work(client);
    if (order.dryRun) lines.unshift('ためしに読んだだけで、何も書きこんでいません');
    for (const line of lines) console.log(line);
  } finally {
    await close();
  }
}

try {
  await main();
} catch (error) {
  const isSentence =
    isForOperator(error) || error instanceof ImportFileError || error instanceof UsageError;
  console.error(isSentence ? error.message : error);
  if (error instanceof UsageError) console.error(`\n${usage}`);
  process.exitCode = 1;
}
