/** `npm run admin -- grant EMAIL`: the operator gives a role; the first admin comes from here. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DatabaseError, dataOf } from '#server/supabase.ts';
import { isForOperator, openDatabase } from './open-database.ts';

const usage = `Usage
  npm run admin -- grant EMAIL [--role admin|curator] [--area CODE] [--until YYYY-MM-DD]

  The account must have signed in once. --role is admin unless said otherwise; --area makes a curator
  one of that area alone; --until is the last day on which the role holds.`;

const orderSchema = z
  .strictObject({
    positionals: z.tuple([z.literal('grant'), z.email()]),
    role: z.enum(['admin', 'curator']).default('admin'),
    area: z.string().optional(),
    until: z.iso.date().optional(),
  })
  .refine(({ role, area }) => role === 'curator' || area === undefined);

function readOrder(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { role: text, area: text, until: text },
    });
    return orderSchema.safeParse({ ...values, positionals }).data;
  } catch {
    return undefined;
  }
}

/** Sentences for what the database may refuse, by SQLSTATE. */
const refusals: Readonly<Record<string, string>> = {
  EN002:
    'Nobody with this e-mail address has signed in yet: let the person sign in once, then run this again.',
  '23503': 'There is no area with this code: see /areas for the codes.',
};

async function main(): Promise<number> {
  const order = readOrder(process.argv.slice(2));
  if (!order) {
    console.error(usage);
    return 2;
  }
  const [, email] = order.positionals;
  const { client, close } = await openDatabase(process.env);
  try {
    dataOf(
      'grant_role',
      await client.rpc('grant_role', {
        email,
        role: order.role,
        ...(order.area !== undefined && { area_code: order.area }),
        ...(order.until !== undefined && { until: order.until }),
      }),
    );
    console.log(`${email} is ${order.role} now.`);
    return 0;
  } finally {
    await close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const refusal = error instanceof DatabaseError ? refusals[error.code] : undefined;
  console.error(refusal ?? (isForOperator(error) ? error.message : error));
  process.exitCode = 1;
}
