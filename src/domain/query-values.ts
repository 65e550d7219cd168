/** How lists of values stand in an address: `kind=salon,taiso`, or the parameter several times. */

/** The values of one parameter, each once. */
export function listed(values: readonly string[]): string[] {
  return [...new Set(values.flatMap((value) => value.split(',')))];
}

/** Those that can be codes of something, in order. */
export function listedCodes(values: readonly string[]): string[] {
  return listed(values)
    .filter((value) => /^[A-Za-z0-9_-]{1,40}$/.test(value))
    .sort();
}

/** The same of short codes: they are in capitals, however they were typed. */
export function listedShortCodes(values: readonly string[]): string[] {
  return listedCodes(values.map((value) => value.toUpperCase()));
}
