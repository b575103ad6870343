import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageAddress, linkTarget } from '../../../src/core/clean/url-policy.ts';

const links: readonly (readonly [string, string | undefined])[] = [
  ['https://a.example', 'https://a.example/'],
  ['HTTP://A.example/ b', 'http://a.example/%20b'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['https://ｅxample.com/', 'https://example.com/'],
  ['https://user:pass@a.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['java\tscript:alert(1)', undefined],
  ['\u0001javascript:alert(1)', undefined],
  ['vscode:extension/a.b', undefined],
  ['command:x', undefined],
  ['file:///etc/passwd', undefined],
  ['data:text/html,x', undefined],
  ['blob:https://a.example/1', undefined],
  ['//a.example/b', undefined],
  ['b.html', undefined],
  ['#c', undefined],
  ['rel://r/x', undefined],
  ['https://', undefined],
  [`https://a.example/${'x'.repeat(5_000)}`, undefined],
];

for (const [address, expected] of links)
  test(`link ${JSON.stringify(address.slice(0, 40))} becomes ${expected}`, () => {
    assert.equal(linkTarget(address), expected);
  });

const asked: string[] = [];
const policy = {
  remoteImages: true,
  resolveImage: (source: string) => {
    asked.push(source);
    return { url: 'https://file.example/found' };
  },
};
const verdict = (address: string, remoteImages = true): string => {
  const result = imageAddress(address, { ...policy, remoteImages });
  return 'blocked' in result ? result.blocked : result.remote ? 'remote' : 'local';
};

const images: readonly (readonly [string, string])[] = [
  ['https://a.example.com/b.png', 'remote'],
  [' https://a.example.com/b.png\n', 'remote'],
  ['https://a.example.com:8443/b.png', 'remote'],
  ['http://a.example.com/b.png', 'insecure'],
  ['https://u@a.example.com/b.png', 'not-public'],
  ['https://intranet/b.png', 'not-public'],
  ['https://localhost/b.png', 'not-public'],
  ['https://a.localhost./b.png', 'not-public'],
  ['https://127.0.0.1/b.png', 'not-public'],
  ['https://0x7f.1/b.png', 'not-public'],
  ['https://１２７.０.０.１/b.png', 'not-public'],
  ['https://[::1]/b.png', 'not-public'],
  ['https://nas.lan/b.png', 'not-public'],
  ['https://a.internal/b.png', 'not-public'],
  ['https://abc.onion/b.png', 'not-public'],
  ['https://file%2B.vscode-resource.vscode-cdn.net/etc/passwd', 'not-public'],
  ['https://x.vscode-resource.example.com/a', 'not-public'],
  ['', 'no-address'],
  ['   ', 'no-address'],
  ['//a.example.com/b.png', 'scheme'],
  ['\\\\a.example.com\\b.png', 'scheme'],
  ['/\\a.example.com/b.png', 'scheme'],
  ['/\t/a.example.com/b.png', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['c:/b.png', 'scheme'],
  ['blob:https://a.example.com/1', 'scheme'],
  ['vscode-resource:/b.png', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['rel://r/b.png', 'scheme'],
  ['rel:b.png', 'scheme'],
  ['https://a b/', 'invalid'],
  ['a\0b.png', 'invalid'],
  ['x'.repeat(5_000), 'too-large'],
  [`https://a.example.com/${'图'.repeat(1_000)}`, 'too-large'],
  ['data:image/png;base64,AAAA', 'local'],
  ['data:image/jpg;base64,AA\nAA', 'local'],
  ['DATA:image/PNG;base64,AAAA', 'local'],
  ['data:image/svg+xml;base64,AAAA', 'data-type'],
  ['data:text/html;base64,AAAA', 'data-type'],
  ['data:image/png,AAAA', 'data-type'],
  [`data:image/png;base64,${'A'.repeat(3_000_000)}`, 'too-large'],
  ['b.png', 'local'],
  ['../b.png', 'local'],
  ['/b.png?c#d', 'local'],
  ['图.png', 'local'],
];

for (const [address, expected] of images)
  test(`image ${JSON.stringify(address.slice(0, 40))}: ${expected}`, () => {
    assert.equal(verdict(address), expected);
  });

test('remote images are off unless they are on', () => {
  assert.equal(verdict('https://a.example.com/b.png', false), 'remote-off');
  assert.equal(verdict('b.png', false), 'local');
});

test('the host is asked about paths only, as the article has them', () => {
  asked.length = 0;
  for (const [address] of images) verdict(address);
  assert.deepEqual(asked, ['b.png', '../b.png', '/b.png?c#d', '图.png']);
});

const answers: readonly (readonly [string, string])[] = [
  ['https://file+.vscode-resource.vscode-cdn.net/a.png', 'local'],
  ['images/a.png', 'local'],
  ['file:///a.png', 'local'],
  ['data:image/png;base64,AAAA', 'local'],
  ['data:image/svg+xml,x', 'data-type'],
  ['javascript:alert(1)', 'scheme'],
  ['//a.example/x', 'scheme'],
  ['http://a.example/x', 'scheme'],
];
for (const [url, expected] of answers)
  test(`a host's answer ${url}: ${expected}`, () => {
    const result = imageAddress('a.png', { remoteImages: false, resolveImage: () => ({ url }) });
    assert.equal('blocked' in result ? result.blocked : 'local', expected);
  });
