import { isPlainlyNoArticle } from '../model/article-name.ts';
import type { Field } from '../model/types.ts';
import { type AddressFault, addressBehind, addressFault } from './infer/address.ts';
import { type Evidence, evidenceFrom } from './infer/evidence.ts';
import { inferImage } from './infer/image.ts';
import { removing, replacing } from './insert/replacing.ts';
import { shown } from './insert/shown.ts';
import { strings } from './options.ts';
import { defineRule, type FixDraft } from './rule.ts';

export default defineRule({
  id: 'valid-image-field',
  title: 'Picture fields hold the address of a picture of the article',
  why: 'Themes show that picture in lists and above the article, and link previews show nothing else.',
  category: 'front-matter',
  level: 'warning',
  fix: 'ask',
  options: {
    allow: strings('Addresses, or beginnings of such, that are no fault.', []),
  },
  messages: {
    undefined: (field: string) =>
      `The address in "${field}" ends in what a script writes for a value it does not have.`,
    template: (field: string) => `The address in "${field}" holds a template that nobody filled in.`,
    random: (field: string) => `The address in "${field}" is that of a service for random or empty pictures.`,
    pixel: (field: string) => `The picture in "${field}" counts readers and shows nothing.`,
    icon: (field: string) => `The picture in "${field}" is an icon, not a picture of the article.`,
    proxy: (field: string) => `The address in "${field}" goes through a proxy, which may end at any time.`,
    words: (field: string) => `The field "${field}" holds words, not the address of a picture.`,
  },
  examples: {
    bad: [
      {
        text: "---\ntitle: Spring\nthumbnail: «'https://example.com/img/undefined'»\n---\n\n![](https://example.com/a.jpg)\n",
        fixed: "---\ntitle: Spring\nthumbnail: 'https://example.com/a.jpg'\n---\n\n![](https://example.com/a.jpg)\n",
      },
      {
        text: "---\ntitle: Spring\nheadimg: «'&#123;user.avatarUrl&#125;'»\n---\n\nText.\n",
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
      {
        text: '---\ntitle: Spring\ncover: «https://picsum.photos/400/300?random=7»\n---\n\nText.\n',
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
      {
        text: '---\ntitle: Spring\ncover: «https://cors-anywhere.example.com/https://example.com/a.jpg»\n---\n\nText.\n',
        fixed: '---\ntitle: Spring\ncover: https://example.com/a.jpg\n---\n\nText.\n',
      },
      {
        text: '---\ntitle: Spring\nimage: «https://stats.wordpress.com/b.gif?v=1»\n---\n\nText.\n',
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
      {
        text: '---\ntitle: Spring\nimage: «a blossoming tree»\n---\n\nText.\n',
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
      {
        text: '---\ntitle: Spring\nimage: «https://example.com/favicon.ico»\n---\n\nText.\n',
        fixed: '---\ntitle: Spring\n---\n\nText.\n',
      },
    ],
    good: [
      '---\ntitle: Spring\ncover: https://example.com/a.jpg?w=400\n---\n\nText.\n',
      '---\ntitle: Spring\ncover: /images/undefined-behaviour.png\n---\n\nText.\n',
      '---\ntitle: Spring\ntop_img: linear-gradient(20deg, #0062be, #925696)\n---\n\nText.\n',
      '---\ntitle: Spring\nimage: tree\n---\n\nA name that the theme knows.\n',
      {
        text: '---\ntitle: Spring\ncover: https://picsum.photos/400/300\n---\n\nText.\n',
        options: { allow: ['https://picsum.photos/'] },
      },
    ],
  },
  *check(article, context) {
    const { options, settings, facts, say } = context;
    const evidence = evidenceFrom(article, context);
    if (isPlainlyNoArticle(facts.file?.path ?? '')) return;
    for (const field of article.frontMatter.fields) {
      if (!settings.imageFields.includes(field.key)) continue;
      for (const { value, span } of field.scalars) {
        const address = typeof value === 'string' ? value.trim() : '';
        const fault = addressFault(address);
        const isCaption = fault === 'words' && field.shape === 'map';
        if (!fault || isCaption || options.allow.some((start) => address.startsWith(start))) continue;
        const fix = field.shape === 'scalar' ? mending(field, { address, fault }, evidence) : undefined;
        yield say[fault](span, [field.key], fix ? { fix } : {});
      }
    }
  },
});

/** The address behind a proxy, else the first picture of the body, else nothing in its place. */
function mending(
  field: Field,
  { address, fault }: { address: string; fault: AddressFault },
  evidence: Evidence,
): FixDraft | undefined {
  const { article } = evidence;
  const behind = fault === 'proxy' ? addressBehind(address) : undefined;
  if (behind) return replacing(article, field, { title: `Make it ${shown(behind)}`, value: behind });
  const found = inferImage(evidence);
  if (!found) return removing(article, field, `Remove the field "${field.key}"`);
  return replacing(article, field, { title: `Make it ${shown(found.value)} ${found.origin}`, value: found.value });
}
