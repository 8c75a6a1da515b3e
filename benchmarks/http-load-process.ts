import { load } from './http-load.ts';

const [url = '', cookie = '', connections, seconds] = process.argv.slice(2);
process.send?.(await load(url, cookie, Number(connections), Number(seconds)), () => process.disconnect());
