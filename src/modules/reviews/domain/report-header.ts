/** Parts of the paper around its text. Lines carry no dash or closing punctuation: the format adds them. */
export interface ReportHeader {
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly grounds: readonly string[];
  readonly recipients: readonly string[];
  readonly drafterMark: string;
}

interface Issuer {
  readonly provinceName: string;
  readonly hostName: string;
  /** `6 tháng đầu năm 2020`, small at the beginning. */
  readonly period: string;
  readonly nextPeriod: string;
}

/** The head of a review report before anybody touches it. */
export function usualHeader({ provinceName, hostName, period, nextPeriod }: Issuer): ReportHeader {
  const place = provinceName.charAt(0).toLocaleLowerCase('vi') + provinceName.slice(1);
  return {
    subject: `Kết quả công tác ${period}; nhiệm vụ trọng tâm ${nextPeriod}`,
    addressees: [`Ủy ban nhân dân ${place}`],
    grounds: [],
    recipients: [
      'Như trên',
      `Lãnh đạo ${hostName}`,
      'Các phòng, đơn vị thuộc Sở',
      'Phòng Lao động - Thương binh và Xã hội các huyện, thành phố',
      'Lưu: VT, VP',
    ],
    drafterMark: '',
  };
}

/** `SLĐTBXH` of `Sở LĐTBXH`: first letters, words of capitals whole; what stands after `BC-` in the paper's symbol. */
export function bodySymbol(shortName: string): string {
  return shortName
    .split(/[\s-]+/)
    .map((word) => (word.length > 1 && word === word.toLocaleUpperCase('vi') ? word : word.charAt(0)))
    .join('')
    .toLocaleUpperCase('vi');
}
