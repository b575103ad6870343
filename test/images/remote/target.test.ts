import assert from 'node:assert/strict';
import test from 'node:test';
import { isPublicIp, parseIp } from '../../../src/images/remote/ip.ts';
import { isPlaceholder } from '../../../src/images/remote/placeholders.ts';
import { allowedHosts, normalEntry, targetOf } from '../../../src/images/remote/target.ts';

const open = [
  ...['1.1.1.1', '8.8.8.8', '93.184.216.34', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0'],
  ...['126.255.255.255', '128.0.0.0', '169.253.0.1', '169.255.0.1', '172.15.255.255', '172.32.0.0', '192.167.0.1'],
  ...['192.169.0.1', '198.17.0.1', '198.20.0.1', '223.255.255.255', '192.0.1.1', '192.88.98.1'],
  ...['2606:2800:220:1:248:1893:25c8:1946', '2001:4860:4860::8888', '2400:cb00::1', '2a00:1450::1', '2003::'],
  ...['3ffe::1', '2001:200::1'],
];
const closed = [
  ...[
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.0',
    '10.255.255.255',
    '100.64.0.0',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.255',
  ],
  ...['169.254.0.0', '169.254.169.254', '172.16.0.0', '172.31.255.255', '192.0.0.0', '192.0.0.255', '192.0.2.1'],
  ...['192.88.99.1', '192.168.255.255', '198.18.0.0', '198.19.255.255', '198.51.100.7', '203.0.113.7', '224.0.0.1'],
  ...['239.255.255.255', '240.0.0.0', '255.255.255.255'],
  ...['::', '::1', '::ffff:8.8.8.8', '::ffff:808:808', '::8.8.8.8', '64:ff9b::808:808', '64:ff9b:1::1', '100::1'],
  ...['2001::1', '2001:0:53aa:64c::1', '2001:1ff::1', '2001:db8::1', '2002:808:808::1', '3fff::1', '3fff:fff::1'],
  ...['4000::1', '5f00::1', 'fc00::1', 'fdff::1', 'fe80::1', 'febf::1', 'fec0::1', 'feff::1', 'ff02::1', 'ffff::'],
];

test('which addresses are on the public internet', () => {
  for (const ip of open) assert.ok(isPublicIp(ip), ip);
  for (const ip of closed) assert.ok(!isPublicIp(ip), ip);
});

test('what is no IP address is not public', () => {
  const texts = [
    ...[
      '',
      'localhost',
      '1.1.1',
      '1.1.1.1.1',
      '256.1.1.1',
      '1.1.1.01',
      '0x1.1.1.1',
      '1.1.1.1 ',
      ' 1.1.1.1',
      '16843009',
    ],
    ...[':', ':::', '1:2', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '::1::', '2400::1::2', '2400::g', '2400::12345'],
    ...['fe80::1%eth0', '2400::1%1', '2400:1.1.1.1::', '1:2:3:4:5:6:7::8', '2400::1.1.1', '[2400::1]'],
  ];
  for (const text of texts) {
    assert.equal(parseIp(text), undefined, text);
    assert.ok(!isPublicIp(text), text);
  }
  assert.deepEqual(parseIp('2400::1'), [0x24, ...Array<number>(14).fill(0), 1]);
  assert.deepEqual(parseIp('::ffff:1.2.3.4')?.slice(10), [255, 255, 1, 2, 3, 4]);
  assert.deepEqual(parseIp('1:2:3:4:5:6:7::')?.slice(-4), [0, 7, 0, 0]);
});

test('hosts that are allowed', () => {
  const entries: Record<string, string | undefined> = {
    localhost: 'localhost',
    'LocalHost:4000': 'localhost:4000',
    'intranet:80': 'intranet:80',
    '10.0.0.7': '10.0.0.7',
    '0x7f.1:99': '127.0.0.1:99',
    '::1': '[::1]',
    '[::1]:80': '[::1]:80',
    '[0:0:0:0:0:0:0:1]': '[::1]',
    'bücher.example': 'xn--bcher-kva.example',
    '': undefined,
    'a b': undefined,
    'host:': undefined,
    '[::1': undefined,
  };
  for (const [entry, normal] of Object.entries(entries)) assert.equal(normalEntry(entry), normal, entry);
  const allowed = allowedHosts([' localhost:4000 ', '10.0.0.7', 'nonsense here']);
  assert.ok(allowed.has('localhost', 4000));
  assert.ok(!allowed.has('localhost', 4001));
  assert.ok(allowed.has('10.0.0.7', 1));
  assert.ok(!allowedHosts([]).has('', 80));
});

test('an address is asked without its fragment, as the URL standard writes it', () => {
  const none = allowedHosts([]);
  const target = targetOf('HTTP://Pictures.Example:80/a b.png?x=ä#frag', none);
  assert.equal('url' in target && target.url.href, 'http://pictures.example/a%20b.png?x=%C3%A4');
  assert.deepEqual(targetOf('../b.png', none), { refusal: 'address' });
  const moved = targetOf('../b.png', none, 'https://pictures.example/x/y/a.png');
  assert.equal('url' in moved && moved.url.href, 'https://pictures.example/x/b.png');
});

test('pictures that stand for others are known by where a redirect leads', () => {
  const yes: readonly [string, string][] = [
    ['https://i.imgur.com/abc.jpg', 'https://i.imgur.com/removed.png'],
    ['http://farm1.static.flickr.com/1/2_3.jpg', 'https://s.yimg.com/pw/images/en-us/photo_unavailable.png'],
    ['http://farm1.static.flickr.com/1/2_3_l.jpg', 'https://s.yimg.com/pw/images/en-us/photo_unavailable_l.png'],
    ['https://a.example/tree.png', 'https://a.example/img/nohotlink.gif'],
    ['https://a.example/tree.png', 'https://a.example/no-image.png'],
    ['https://a.example/tree.png', 'https://cdn.example/image_not_found.jpg?x'],
    ['https://a.example/tree.png', 'https://a.example/404.png'],
  ];
  const no: readonly [string, string][] = [
    ['https://i.imgur.com/removed.png', 'https://i.imgur.com/removed.png'],
    ['https://a.example/404.png', 'https://b.example/404.png'],
    ['https://a.example/tree.png', 'https://b.example/tree.png'],
    ['https://a.example/tree.png', 'https://b.example/missing-persons-poster.png'],
    ['https://a.example/tree.png', 'https://b.example/deleted/tree.png'],
    ['https://a.example/tree.png', 'https://b.example/4040.png'],
  ];
  for (const [asked, final] of yes) assert.ok(isPlaceholder(asked, final), final);
  for (const [asked, final] of no) assert.ok(!isPlaceholder(asked, final), final);
});
