import type { HttpFailure } from '../../images/remote/port.ts';
import { codeOf } from '../file-host.ts';
import { privateCode } from './guard.ts';

/** Certificates that a browser refuses as well, by OpenSSL's and Node's codes. */
const certificates: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
};

/** Other doubts about a certificate: browsers know more authorities, or fetch a missing link of the chain. */
const doubts = new Set([
  ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  ...['SELF_SIGNED_CERT_IN_CHAIN', 'CERT_NOT_YET_VALID', 'CERT_UNTRUSTED', 'CERT_REJECTED', 'CERT_REVOKED'],
  ...['CERT_SIGNATURE_FAILURE', 'CERT_CHAIN_TOO_LONG', 'INVALID_CA', 'INVALID_PURPOSE', 'HOSTNAME_MISMATCH'],
]);

const unmade = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EHOSTDOWN',
  'ENETDOWN',
  'EACCES',
]);

/** What an error of a request means. `isConnected`: whether the server had been reached when it came. */
export function failureOf(error: unknown, isConnected: boolean): HttpFailure {
  const detail = innerCode(error);
  return { kind: 'failure', ...classify(detail, isConnected) };
}

function classify(code: string, isConnected: boolean): Pick<HttpFailure, 'failure' | 'detail'> {
  const certificate = Object.hasOwn(certificates, code) ? certificates[code] : doubts.has(code) ? 'chain' : undefined;
  if (certificate) return { failure: 'certificate', detail: certificate };
  if (code === privateCode) return { failure: 'private', detail: code };
  if (code === 'ENOTFOUND' || code === 'ENODATA') return { failure: 'no-host', detail: code };
  if (code === 'EAI_AGAIN' || code.startsWith('EAI_')) return { failure: 'no-name-service', detail: code };
  if (code === 'ETIMEDOUT' && !isConnected) return { failure: 'slow-connection', detail: code };
  return { failure: isConnected && !unmade.has(code) ? 'broken' : 'connection', detail: code };
}

/** Where several addresses were tried, the errors of all are in one: a private one counts, else the first. */
function innerCode(error: unknown): string {
  const inner = error instanceof AggregateError ? error.errors.map(codeOf) : [];
  return inner.find((code) => code === privateCode) ?? inner[0] ?? codeOf(error);
}
