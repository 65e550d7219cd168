/**
 * Lets Node warn. @supabase/lite silences one warning with a function that takes each for a string; one
 * that is an Error (too many listeners, say) would end the process that holds the database. Called once,
 * when that module has been loaded.
 */
export function takeAnyWarning(): void {
  const silenced = process.emitWarning.bind(process);
  Object.assign(process, {
    emitWarning: (warning: string | Error, ...rest: unknown[]) => {
      const said = warning instanceof Error ? [warning.message, warning.name] : [warning, ...rest];
      Reflect.apply(silenced, process, said);
    },
  });
}
