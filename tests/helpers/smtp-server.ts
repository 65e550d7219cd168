/** A mail server small enough to be watched: it keeps what it is given, and refuses whom it is told to. */
import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';

/** One mail as it came over the line. */
export interface TakenMail {
  from: string;
  to: string;
  /** Header lines, unfolded. */
  headers: string[];
  /** Decoded. */
  text: string;
}

export interface SmtpServer {
  url: string;
  port: number;
  taken: TakenMail[];
  close: () => Promise<void>;
}

function read(from: string, to: string, raw: string): TakenMail {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const isBase64 = headers.some((line) => /^content-transfer-encoding: base64/i.test(line));
  const text = body.join('\r\n\r\n');
  return { from, to, headers, text: isBase64 ? Buffer.from(text, 'base64').toString() : text };
}

/**
 * Starts one on 127.0.0.1.
 * @param replyTo the reply to a recipient; default 250
 * @param afterData told the socket once a mail's last byte has come; false keeps back the reply
 */
export async function startSmtpServer(
  options: {
    port?: number;
    replyTo?: (address: string) => string;
    afterData?: (socket: Socket) => boolean;
  } = {},
): Promise<SmtpServer> {
  const { port = 0, replyTo = () => '250 OK', afterData = () => true } = options;
  const taken: TakenMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    const say = (line: string) => socket.write(`${line}\r\n`);
    let waiting = '';
    let inData = false;
    let [from, to] = ['', ''];
    const hear = (line: string) => {
      const address = /<(.*)>/.exec(line)?.[1] ?? '';
      if (/^(EHLO|HELO|RSET|NOOP)/i.test(line)) say('250 OK');
      else if (/^MAIL/i.test(line)) say(((from = address), '250 OK'));
      else if (/^RCPT/i.test(line)) say(((to = address), replyTo(address)));
      else if (/^DATA/i.test(line)) say(((inData = true), '354 go on'));
      else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else say('500 what?');
    };
    say('220 test');
    socket.on('data', (chunk: Buffer) => {
      waiting += chunk.toString();
      for (;;) {
        const mark = inData ? '\r\n.\r\n' : '\r\n';
        const end = waiting.indexOf(mark);
        if (end < 0) return;
        const part = waiting.slice(0, end);
        waiting = waiting.slice(end + mark.length);
        if (!inData) hear(part);
        else {
          inData = false;
          taken.push(read(from, to, part));
          if (afterData(socket)) say('250 taken');
        }
      }
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const at = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    taken,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
