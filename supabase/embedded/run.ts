import { openDatabase, type Database } from './database.ts';
import { EmbeddedError } from './errors.ts';
import { MailSink } from './mail.ts';
import { keepInShape } from './maintenance.ts';
import { savePort, type Port } from './port.ts';
import { listen, type Server } from './server.ts';
import { authMail } from './smtp-mail.ts';

/** An open and listening embedded Supabase in this process. */
export interface Running {
  url: string;
  keys: { publishableKey: string; secretKey: string };
  /** Lets the requests under way finish, then closes the database cleanly. */
  close: () => Promise<void>;
}

/**
 * Opens the database of a data folder (whose lock the caller holds) and serves it.
 *
 * @throws EmbeddedError when the keys, a migration or a port that was asked for are in the way.
 */
export async function run(dataDir: string, port: Port): Promise<Running> {
  const mail = new MailSink(({ to, subject, text }) => {
    // The people of the demo sign in by a click: their codes are nobody's to read.
    if (!to.endsWith('@demo.example.jp')) console.log(`[mail] ${to}: ${subject}\n${text.trim()}\n`);
  });
  const { ENGAWA_MIGRATIONS: migrations, ENGAWA_SITE_ADDRESS: siteUrl } = process.env;
  const options = { ...(migrations && { migrations }), ...(siteUrl && { siteUrl }) };
  const auth = authMail(process.env, mail);
  const database = await openDatabase({ dataDir, mail: auth, ...options });
  const server = await listenOn(database, mail, port);
  savePort(dataDir, server.url);
  const rest = keepInShape(database, () => {
    console.error('The embedded database has crashed.');
    process.exit(1);
  });
  const { publishableKey, secretKey } = database.keys;
  return {
    url: server.url,
    keys: { publishableKey, secretKey },
    close: async () => {
      rest();
      await server.close();
      await database.close();
    },
  };
}

async function listenOn(database: Database, mail: MailSink, port: Port): Promise<Server> {
  try {
    return await listen(database, mail, port.number);
  } catch (error) {
    if (!port.fixed) return listen(database, mail, 0);
    throw new EmbeddedError(
      `Port ${port.number} of the embedded database is not free: stop what uses it, or choose another (${String(error)}).`,
    );
  }
}
