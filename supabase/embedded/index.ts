/**
 * The embedded Supabase seen from the site and its commands: start one, find a running one, keep
 * one running. It is a process of its own (main.ts), reached over HTTP exactly like a hosted
 * project. Nothing heavy is imported here; tests that want the database itself take database.ts.
 */
export { readEndpoint, type Endpoint } from './endpoint.ts';
export { EmbeddedError } from './errors.ts';
export { startEmbedded, type Embedded } from './start.ts';
export { superviseEmbedded } from './supervise.ts';
