// Sends the bytes it was given to whoever asks: the least that any server must do.
import { once } from 'node:events';
import { fastify } from 'fastify';

const [bytes] = await once(process, 'message');
const app = fastify();
app.get('/*', async (_request, reply) => reply.type('application/json; charset=utf-8').send(bytes));
process.send?.(await app.listen({ port: 0, host: '127.0.0.1' }));
process.once('disconnect', () => app.close());
