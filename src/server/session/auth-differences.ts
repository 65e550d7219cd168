/** Where the embedded Supabase Auth (Lite 0.10) and a hosted one differ, in one place. */

/**
 * What kind of code verifyOtp is told it gets. Hosted Supabase wants `email`; Lite knows `magiclink`
 * alone, which hosted still takes for accounts that were confirmed once, but not for a first sign-in.
 */
export function codeType(): 'email' | 'magiclink' {
  return process.env.ENGAWA_EMBEDDED === '1' ? 'magiclink' : 'email';
}
