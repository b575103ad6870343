import { leftoverRule } from './leftover-rule.ts';

export default leftoverRule({
  id: 'no-editor-credit',
  title: 'The body has no production credits',
  why: 'Lines such as "责任编辑：…" or "Editing by …" name people of the source who have no part in the new page.',
  level: 'warning',
  kind: 'credit',
  noun: 'production credit',
  examples: {
    bad: [
      { text: '<p>正文。</p>\n«<p class="article-editor">责任编辑：张三 </p>»\n', fixed: '<p>正文。</p>\n' },
      { text: '正文。\n\n«（编辑：李四）»\n', fixed: '正文。\n\n' },
      { text: '<p>正文。<br>«责编：王五»</p>\n', fixed: '<p>正文。</p>\n' },
      {
        text: 'The vote is on Monday.\n\n«(Reporting by Ann Lee; Editing by Bob Ray)»\n',
        fixed: 'The vote is on Monday.\n\n',
      },
    ],
    good: [
      '<p>他说，责任编辑：这个职位很重要，要求也很高，每一位编辑都应当认真对待自己经手的每一个字。</p>\n',
      'The article was edited by a committee of the league, which met on Monday.\n',
    ],
  },
});
