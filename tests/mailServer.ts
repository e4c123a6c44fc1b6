/** A real SMTP server on loopback for tests: takes mail, refuses as told, goes away and comes back. */
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  /** The message as it came, headers and all. */
  readonly raw: string;
}

export interface MailServer {
  readonly port: number;
  readonly mails: Received[];
  /** Reply code to the next recipients, such as 451 or 550; null takes everything. */
  refuse: number | null;
  /** Takes a mail and breaks the line before it says so. */
  breaksOff: boolean;
  close(): Promise<void>;
}

export async function startMailServer(port = 0): Promise<MailServer> {
  const state = { refuse: null as number | null, breaksOff: false };
  const mails: Received[] = [];
  const server = new SMTPServer({
    hideSTARTTLS: true,
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'crm' && password === 'orchid'
        ? done(null, { user: username })
        : done(Object.assign(new Error('wrong password'), { responseCode: 535 })),
    onRcptTo: (_address, _session, done) =>
      state.refuse === null
        ? done()
        : done(Object.assign(new Error('not now'), { responseCode: state.refuse })),
    onData: async (stream, session, done) => {
      const raw = await text(stream);
      const { mailFrom, rcptTo } = session.envelope;
      mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw });
      if (!state.breaksOff) return done();
      for (const connection of server.connections)
        (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return Object.assign(state, {
    port: (server.server.address() as AddressInfo).port,
    mails,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

/** The words of one MIME part, decoded; enough for the mails that we write. */
export function decoded(raw: string, type: 'text/plain' | 'text/html'): string {
  const part =
    raw.split(/\r?\n--[^\r\n]+\r?\n/).find((each) => each.toLowerCase().includes(`content-type: ${type}`)) ??
    '';
  const [head = '', ...body] = part.split(/\r?\n\r?\n/);
  const words = body.join('\n\n');
  if (/base64/i.test(head)) return Buffer.from(words, 'base64').toString();
  const bytes = words
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString() : words;
}
