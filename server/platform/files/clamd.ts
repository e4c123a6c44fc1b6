/** Asks a clamd (ClamAV, or what speaks as it does) about a file: the command INSTREAM, over TCP or a socket of the machine. */
import { connect, type Socket } from 'node:net';
import type { ClamdAddress } from '../../base/clamdAddress.ts';

/** Answers the name of what was found, null for nothing; throws when there is no clear answer. */
export type MalwareScan = (content: AsyncIterable<Uint8Array>) => Promise<string | null>;

const patienceMs = 120_000;
/** Well below any answer's length; more is none of clamd's. */
const longestAnswer = 4_096;
const pieceBytes = 65_536;

export function clamdScan(address: ClamdAddress): MalwareScan {
  return async (content) => {
    const socket = connect(address);
    const answer = answerOf(socket);
    // It is waited for below; a refusal while we still send must not count as unheeded.
    answer.catch(() => undefined);
    try {
      await write(socket, Buffer.from('zINSTREAM\0'));
      for await (const chunk of content)
        for (let at = 0; at < chunk.length; at += pieceBytes)
          await write(socket, framed(chunk.subarray(at, at + pieceBytes)));
      await write(socket, Buffer.alloc(4));
    } catch {
      // clamd ends the connection where it has heard enough, and its answer says why.
    }
    try {
      return verdictOf(await answer);
    } finally {
      socket.destroy();
    }
  };
}

/** Its length in four bytes, the highest first, then the piece. */
function framed(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return Buffer.concat([length, piece]);
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('clamd did not answer in time')));
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
      if (text.length > longestAnswer) socket.destroy(new Error('clamd answers more than an answer'));
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, or what went wrong. */
function verdictOf(answer: string): string | null {
  const said = answer.replaceAll('\0', '').trim();
  if (said === 'stream: OK') return null;
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found === undefined) throw new Error(`clamd gives no verdict: ${said.slice(0, 200) || 'no answer'}`);
  return found;
}
