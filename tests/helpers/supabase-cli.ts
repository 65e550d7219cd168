/** The official Supabase CLI on a database given by its URL: no Docker, no hosted project. */
import { z } from 'zod';
import { capture, withOurTools, type Captured } from './command.ts';

/** Our schemas; the others belong to Supabase and to extensions. */
const ourSchemas = 'public,private';

async function supabase(url: string, args: readonly string[]): Promise<Captured> {
  const env = withOurTools({
    // Our throw-away clusters speak no TLS, and a test run tells nobody that it ran.
    PGSSLMODE: 'disable',
    DO_NOT_TRACK: '1',
    SUPABASE_TELEMETRY_DISABLED: '1',
  });
  return capture('supabase', [...args, '--yes', '--agent=no', `--remote=${url}`], { env });
}

/** Pushes the migrations. @returns what went wrong, or undefined */
export async function pushMigrations(url: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await supabase(url, ['db', 'push']);
  return code === 0 ? undefined : stderr + stdout;
}

const lintSchema = z.object({
  results: z.array(
    z.object({
      function: z.string(),
      issues: z.array(z.object({ level: z.string(), message: z.string() })),
    }),
  ),
});

const advisorsSchema = z.object({
  results: z.array(z.object({ name: z.string(), level: z.string(), detail: z.string() })),
});

/** What a command says as JSON, or its words when it failed. */
async function ask<T>(schema: z.ZodType<T>, url: string, args: readonly string[]): Promise<T> {
  const { stdout, stderr } = await supabase(url, [...args, '--output-format=json']);
  try {
    return schema.parse(JSON.parse(stdout));
  } catch {
    throw new Error(`supabase ${args.join(' ')} failed:\n${stderr}${stdout}`);
  }
}

/** plpgsql_check's findings in our functions, a line each. */
export async function lintFindings(url: string): Promise<string[]> {
  const { results } = await ask(lintSchema, url, [
    ...['db', 'lint', '--level=warning', '--fail-on=none', `--schema=${ourSchemas}`],
  ]);
  return results.flatMap((result) =>
    result.issues.map(({ level, message }) => `${level} ${result.function}: ${message}`),
  );
}

/** What Supabase's security and performance advisors say, a line each. */
export async function advisorFindings(url: string): Promise<string[]> {
  const { results } = await ask(advisorsSchema, url, [
    ...['db', 'advisors', '--type=all', '--level=info', '--fail-on=none'],
  ]);
  return (
    results
      // A database that nobody has asked anything has used none of its indexes.
      .filter(({ name }) => name !== 'unused_index')
      .map(({ name, level, detail }) => `${level} ${name}: ${detail}`)
  );
}

/** TypeScript types of schema public, as `supabase gen types` writes them. */
export async function generatedTypes(url: string): Promise<string> {
  const answer = await supabase(url, ['gen', 'types', 'typescript', '--schema=public']);
  if (answer.code !== 0) throw new Error(`supabase gen types failed:\n${answer.stderr}`);
  return answer.stdout;
}
