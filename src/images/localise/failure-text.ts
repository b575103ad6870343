import type { Failure } from './downloader.ts';

const byVerdict: Readonly<Partial<Record<Failure['verdict'], string>>> = {
  dead: 'its server no longer has it',
  'not-a-picture': 'there is no picture at its address',
  placeholder: 'its address leads to a placeholder',
  'broken-certificate': "its server's certificate is not valid",
  temporary: 'its server did not send it; it may later',
};

const byCause: Readonly<Record<string, string>> = {
  page: 'its address leads to a web page',
  empty: 'its address leads to an empty file',
  forbidden: 'its server refuses to send it',
  'no-host': 'there is no such host',
  'too-many': 'its server asks for fewer requests',
  'left-alone': 'its server failed too often and was left alone',
  'no-name-service': 'names of hosts cannot be looked up',
  private: 'its address is on a private network',
  'private-answer': 'its address is on a private network',
  redirect: 'it leads to an address that is not asked',
  redirects: 'it leads from address to address without an end',
  'too-large': 'it is larger than 20 MB',
  pixel: 'it is a single dot, as counters use it',
  script: 'it is an SVG that holds more than a picture',
  compressed: 'its server compressed it although it was asked not to',
  challenge: 'its server first wants to see a browser',
  certificate: "its server's certificate cannot be verified",
  cancelled: 'it was not asked for any more',
};

/** Why a picture was not saved, as the end of a sentence. */
export function failureText({ verdict, cause = '', status }: Failure): string {
  if (cause === 'status' && status !== undefined) return `its server answers ${status}`;
  const known = Object.hasOwn(byCause, cause) ? byCause[cause] : undefined;
  if (known) return known;
  if (verdict === 'refused') return 'its address is not one that is asked';
  return byVerdict[verdict] ?? (/ /.test(cause) ? cause : `its server did not send it (${cause})`);
}
