import type { Contract } from '../../kernel/contract.ts';
import type { Route } from './route.ts';

const problem = {
  description: 'RFC 9457 problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const words = {
  type: 'object',
  required: ['vi', 'en'],
  properties: { vi: { type: 'string' }, en: { type: 'string' } },
};
const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'reason', 'next', 'details', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    reason: words,
    next: words,
    details: {
      type: 'array',
      items: { type: 'object', properties: { at: { type: 'string' }, reason: words } },
    },
    requestId: { type: 'string' },
  },
};

function parameters(contract: Contract, place: 'path' | 'query') {
  const schema = place === 'path' ? contract.params : contract.query;
  const required = new Set<string>(schema.required ?? []);
  return Object.entries(schema.properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: one,
  }));
}

function bodyOf(contract: Contract) {
  if (contract.method === 'GET' || contract.method === 'DELETE') return {};
  const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } };
  const content = contract.takesFile
    ? { 'multipart/form-data': { schema: file } }
    : { 'application/json': { schema: contract.body } };
  return { requestBody: { required: true, content } };
}

function operationOf(contract: Contract) {
  const reply = contract.givesFile
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: contract.reply } };
  return {
    operationId: contract.id,
    tags: [contract.id.split('.')[0]],
    summary: contract.summary.vi,
    description: `${contract.summary.en}\n\nVerb: \`${contract.verb}\``,
    parameters: [...parameters(contract, 'path'), ...parameters(contract, 'query')],
    ...bodyOf(contract),
    responses: { '200': { description: contract.summary.en, content: reply }, default: problem },
  };
}

/** OpenAPI 3.1 of all routes, from the schemas that validate and serialise them. */
export function openApiOf(routes: readonly Route[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { contract } of routes) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Giaoban', version: '1', description: 'Writes carry the header `x-giaoban: 1`.' },
    paths,
    components: { schemas: { Problem: problemSchema } },
  };
}
