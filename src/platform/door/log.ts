/**
 * Logs name the operation and never what was sent: no query string, no body, no headers, no address. A path parameter
 * is an internal number; personal data never stands in a path.
 */
export const logOptions = (level: string) => ({
  level,
  serializers: {
    req: (request: { method: string; url: string }) => ({
      method: request.method,
      path: request.url.split('?')[0],
    }),
    res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    err: (error: Error & { code?: string }) => ({
      type: error.name,
      code: error.code ?? '',
      // Database errors quote row values in `detail`, and in the message of a failed cast: only the first line, no quotes.
      message: (error.message.split('\n')[0] ?? '').replace(/"[^"]*"|'[^']*'/g, '…').slice(0, 300),
      stack: (error.stack ?? '').split('\n').slice(1, 8).join('\n'),
    }),
  },
});
