import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';

const PROJECT = join(import.meta.dirname, '..', '..');

const template = z.object({
  subject: z.string(),
  // As the Supabase CLI reads it: relative to the project.
  content_path: z.string().transform((path) => join(PROJECT, path)),
});

const configSchema = z.object({
  api: z.object({
    schemas: z.array(z.string()),
    extra_search_path: z.array(z.string()),
    max_rows: z.int(),
  }),
  auth: z.object({
    enabled: z.boolean(),
    site_url: z.url(),
    additional_redirect_urls: z.array(z.string()),
    jwt_expiry: z.int(),
    enable_refresh_token_rotation: z.boolean(),
    refresh_token_reuse_interval: z.int(),
    enable_signup: z.boolean(),
    enable_anonymous_sign_ins: z.boolean(),
    enable_manual_linking: z.boolean(),
    email: z.object({
      enable_signup: z.boolean(),
      enable_confirmations: z.boolean(),
      double_confirm_changes: z.boolean(),
      max_frequency: z.string(),
      otp_length: z.int(),
      otp_expiry: z.int(),
      template: z.object({
        confirmation: template,
        magic_link: template,
        email_change: template,
      }),
    }),
  }),
  storage: z.object({ enabled: z.boolean(), file_size_limit: z.string() }),
});

/**
 * The parts of supabase/config.toml that the embedded Supabase shares with a hosted one.
 *
 * @throws ZodError when a setting is missing there.
 */
export function loadConfig(): z.infer<typeof configSchema> {
  return configSchema.parse(parse(readFileSync(join(PROJECT, 'supabase', 'config.toml'), 'utf8')));
}
