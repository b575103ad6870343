import { fold } from './infer/fold.ts';
import { itemsOf } from './infer/items.ts';
import { strings } from './options.ts';
import { defineRule } from './rule.ts';

/** What feeds are called behind the name of their site: "ZAKER - channel", "21 财经 - 频道". */
const feed =
  /\s[-–—|·]\s*(?:channel|feed|rss|tags?|blog|news|latest|频道|频道页|新闻|要闻|快讯|资讯|周报|日报|标签|分类|专栏|最新|热门|头条|推荐|文章|作者|[^\s-]{1,4}新闻)\s*$|\b(?:rss|feed)\b|订阅/iu;

export default defineRule({
  id: 'no-feed-author',
  title: 'The author is a person or a newsroom, not a feed',
  why: 'Programs that fetch feeds write down where an article came by, which is not who wrote it.',
  category: 'front-matter',
  level: 'hint',
  fix: 'none',
  options: {
    fields: strings('Fields that hold authors.', ['author', 'authors']),
  },
  messages: {
    feed: (author: string) => `The author "${author}" is the name of a feed.`,
    category: (author: string) =>
      `The author "${author}" is one of the categories, too: it names where the article came by.`,
  },
  examples: {
    bad: [
      '---\ntitle: Spring\nauthor: «Garden Paper - channel»\n---\n\nText.\n',
      '---\ntitle: 春天\ncategories:\n - 新媒体\n - 花园报\nauthor: «花园报»\n---\n\nText.\n',
    ],
    good: [
      '---\ntitle: Spring\nauthor: Ann Gardener\ncategories: [News]\n---\n\nText.\n',
      '---\ntitle: Spring\ncategories: [News]\n---\n\nText.\n',
    ],
  },
  *check(article, { options, say }) {
    const { fields } = article.frontMatter;
    const categories = fields.filter(({ key }) => /^categor(?:y|ies)$/.test(key));
    const names = new Set(
      categories.flatMap((field) =>
        field.shape === 'list'
          ? itemsOf(article, field).map(({ name }) => fold(name))
          : [fold(String(field.value ?? ''))],
      ),
    );
    for (const field of fields) {
      if (!options.fields.includes(field.key) || field.shape === 'map') continue;
      for (const { value, span } of field.scalars) {
        const author = typeof value === 'string' ? value.trim() : '';
        if (author === '') continue;
        if (feed.test(author)) yield say.feed(span, [author]);
        else if (names.has(fold(author))) yield say.category(span, [author]);
      }
    }
  },
});
