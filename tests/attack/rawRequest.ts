/** Bytes on a socket, as no honest client would send them, and what comes back until the server is done with it. */
import { connect } from 'node:net';

export interface RawAnswer {
  /** 0: the server closed without a word. */
  readonly status: number;
  /** Names in lower case; a header that comes twice is joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Answers that came on this one connection. */
  readonly answers: number;
}

/** Sends `bytes` and reads until the connection ends, or for `patienceMs` after the last byte. */
export function rawRequest(origin: string, bytes: string | Uint8Array, patienceMs = 300): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) });
    const done = () => {
      socket.destroy();
      resolve(answerOf(Buffer.concat(parts).toString('latin1')));
    };
    socket.setTimeout(10_000, done);
    socket.on('data', (part) => {
      parts.push(part);
      socket.setTimeout(patienceMs);
    });
    socket.on('close', done);
    socket.on('error', done);
    socket.write(bytes);
  });
}

function answerOf(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    const value = line.slice(at + 1).trim();
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers,
    text: rest.join('\r\n\r\n'),
    answers: text.match(/HTTP\/1\.1 \d{3} /g)?.length ?? 0,
  };
}
