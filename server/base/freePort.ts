/** The port wished for, or the next one after it that is free. */
import net from 'node:net';
import { StartRefusal } from './startRefusal.ts';

const mostTries = 50;

export async function freePort(host: string, wished: number): Promise<number> {
  if (wished === 0) return 0;
  for (let port = wished; port < wished + mostTries && port <= 65_535; port += 1) {
    if (await isFree(host, port)) return port;
  }
  throw new StartRefusal({
    en: `No port from ${wished} to ${wished + mostTries - 1} is free on ${host}. Set PORT to one that is.`,
    zh: `${host} 上从 ${wished} 到 ${wished + mostTries - 1} 的端口均被占用。请将 PORT 设为空闲端口。`,
  });
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else
        reject(
          error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' ? refusal(host, port, error) : error,
        );
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function refusal(host: string, port: number, error: Error): StartRefusal {
  return new StartRefusal({
    en: `Cannot listen on ${host}:${port} (${error.message}). Set HOST to an address of this machine and PORT to 1024 or more.`,
    zh: `无法监听 ${host}:${port}（${error.message}）。请将 HOST 设为本机地址，PORT 设为不小于 1024 的端口。`,
  });
}
