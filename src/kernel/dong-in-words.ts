import type { Dong } from './dong.ts';

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const scales = ['', ' nghìn', ' triệu'] as const;
const billion = 1_000_000_000n;
const beyond = billion * billion;

/**
 * The amount as it stands under `Bằng chữ` on lists and decisions: `Hai tỷ, chín trăm năm mươi bảy triệu, hai trăm nghìn
 * đồng`. Groups of three digits with a comma between them; a group of zeros is not spoken; from 1.000 tỷ on the number
 * of tỷ is itself read in groups. A negative amount begins with `Âm`.
 *
 * @throws {RangeError} from 10^18 đồng on, for which there is no settled reading.
 */
export function dongInWords(amount: Dong): string {
  const size = amount < 0n ? -amount : amount;
  if (size >= beyond) throw new RangeError(`no settled reading for ${amount} đồng`);
  const words = size === 0n ? 'không' : groups(size).join(', ');
  const spoken = `${amount < 0n ? 'âm ' : ''}${words} đồng`;
  return spoken.charAt(0).toUpperCase() + spoken.slice(1);
}

function groups(size: bigint): string[] {
  const billions = size / billion;
  const spoken = billions === 0n ? [] : [`${below(billions, false).join(', ')} tỷ`];
  return [...spoken, ...below(size % billion, billions > 0n)];
}

/** The groups of a number below 10^9; `inner` when a higher group has been spoken before it. */
function below(size: bigint, inner: boolean): string[] {
  const spoken: string[] = [];
  for (const power of [2, 1, 0] as const) {
    const group = Number((size / 1000n ** BigInt(power)) % 1000n);
    if (group > 0) spoken.push(threeDigits(group, inner || spoken.length > 0) + scales[power]);
  }
  return spoken;
}

function threeDigits(group: number, inner: boolean): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const hasHundreds = inner || hundreds > 0;
  const words = hasHundreds ? [`${digits[hundreds]} trăm`] : [];
  if (rest > 0) words.push(rest < 10 ? `${hasHundreds ? 'linh ' : ''}${digits[rest]}` : twoDigits(rest));
  return words.join(' ');
}

function twoDigits(rest: number): string {
  const tens = Math.floor(rest / 10);
  const ones = rest % 10;
  const first = tens === 1 ? 'mười' : `${digits[tens]} mươi`;
  if (ones === 0) return first;
  if (ones === 5) return `${first} lăm`;
  if (ones === 1 && tens > 1) return `${first} mốt`;
  if (ones === 4 && tens > 1) return `${first} tư`;
  return `${first} ${digits[ones]}`;
}
