import type { Backend, Connection } from '../backend.ts';
import type { Asked, Channel, Told } from './channel.ts';

/** Lets the other end of a channel use a backend that lives here; `onClosed` once it is closed. */
export function serveBackend(backend: Backend, channel: Channel<Told, Asked>, onClosed: () => void): void {
  const connections = new Map<number, Connection>();
  channel.onMessage((asked) => {
    switch (asked.ask) {
      case 'connect': {
        const { connection } = asked;
        const tell = backend.connect((event) => channel.post({ tell: 'event', connection, event }));
        connections.set(connection, tell);
        return;
      }
      case 'call': {
        const { call, method, input } = asked;
        void connections
          .get(asked.connection)
          ?.call(method, input)
          .then((outcome) => channel.post({ tell: 'answer', call, outcome }));
        return;
      }
      case 'disconnect':
        connections.get(asked.connection)?.close();
        connections.delete(asked.connection);
        return;
      case 'announce':
        backend.announce(asked.event);
        return;
      case 'close':
        void backend.close().then(() => {
          channel.post({ tell: 'closed' });
          onClosed();
        });
        return;
    }
  });
}
