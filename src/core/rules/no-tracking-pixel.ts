import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-tracking-pixel',
  title: 'The body has no counting pixels',
  why: 'A counting picture tells a third party of every reader and shows nothing.',
  level: 'warning',
  kind: 'tracker',
  noun: 'counting pixel',
  examples: {
    bad: [
      {
        text: '<p>Text.<img src="https://pixel.wp.com/g.gif?v=1">»</p>\n'.replace('<img', '«<img'),
        fixed: '<p>Text.</p>\n',
      },
      { text: 'Text.\n\n«<img src="http://example.com/c.gif" width="1" height="1">»\n', fixed: 'Text.\n\n' },
    ],
    good: [
      '<p><img src="https://example.com/a.png" width="100" height="1"></p>\n',
      '<p><img src="pixel.png" alt="A pixel"></p>\n',
    ],
  },
});
